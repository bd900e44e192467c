/** Who looks at an evaluation, and how much of it they may see. */
@NullMarked
package org.annum.review.access;

import org.jspecify.annotations.NullMarked;
