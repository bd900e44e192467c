/** Merging of months into quarters and years in plain Java. */
@NullMarked
package org.annum.feedback.summary.model;

import org.jspecify.annotations.NullMarked;
