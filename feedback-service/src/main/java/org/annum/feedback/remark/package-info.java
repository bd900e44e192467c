/** What customers said unasked, by channel. */
@NullMarked
package org.annum.feedback.remark;

import org.jspecify.annotations.NullMarked;
