/** Who is calling and what they may do; roles grant permissions by configuration. */
@NullMarked
package org.annum.kit.access;

import org.jspecify.annotations.NullMarked;
