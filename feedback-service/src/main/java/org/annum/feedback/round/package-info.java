/** Team feedback: a round collects ratings about one person and shows them once, anonymously. */
@NullMarked
package org.annum.feedback.round;

import org.jspecify.annotations.NullMarked;
