/** Wiring of the service: its API document and its topics. */
@NullMarked
package org.annum.goals.app;

import org.jspecify.annotations.NullMarked;
