/** Who may see what is said about whom, and the record of every look. */
@NullMarked
package org.annum.feedback.access;

import org.jspecify.annotations.NullMarked;
