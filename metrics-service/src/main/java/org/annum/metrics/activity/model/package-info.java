/** What an activity is and which traits it has. */
@NullMarked
package org.annum.metrics.activity.model;

import org.jspecify.annotations.NullMarked;
