/** Improvement plans: objectives, actions, and check-ins by the measure itself. */
@NullMarked
package org.annum.review.plan.model;

import org.jspecify.annotations.NullMarked;
