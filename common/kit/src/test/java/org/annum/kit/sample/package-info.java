/** A small service on which the kit's web part is tested. */
@NullMarked
package org.annum.kit.sample;

import org.jspecify.annotations.NullMarked;
