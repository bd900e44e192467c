/** Activities: follow-ups, data entries and the like, with due and completion time. */
@NullMarked
package org.annum.metrics.activity;

import org.jspecify.annotations.NullMarked;
