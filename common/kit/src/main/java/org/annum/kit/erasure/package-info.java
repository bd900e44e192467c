/** Removing for good what a service keeps about a person. */
@NullMarked
package org.annum.kit.erasure;

import org.jspecify.annotations.NullMarked;
