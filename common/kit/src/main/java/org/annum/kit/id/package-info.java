/** Identifiers. */
@NullMarked
package org.annum.kit.id;

import org.jspecify.annotations.NullMarked;
