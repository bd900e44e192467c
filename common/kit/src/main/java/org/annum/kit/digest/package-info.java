/** Shows whether two services agree on the state they share. */
@NullMarked
package org.annum.kit.digest;

import org.jspecify.annotations.NullMarked;
