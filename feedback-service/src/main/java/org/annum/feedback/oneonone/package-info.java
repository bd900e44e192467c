/** Talks with the manager. */
@NullMarked
package org.annum.feedback.oneonone;

import org.jspecify.annotations.NullMarked;
