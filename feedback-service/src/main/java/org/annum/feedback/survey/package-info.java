/** Customers' answers to the short questionnaire after a follow-up. */
@NullMarked
package org.annum.feedback.survey;

import org.jspecify.annotations.NullMarked;
