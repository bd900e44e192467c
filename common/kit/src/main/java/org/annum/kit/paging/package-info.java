/** Keyset paging behind an opaque cursor. */
@NullMarked
package org.annum.kit.paging;

import org.jspecify.annotations.NullMarked;
