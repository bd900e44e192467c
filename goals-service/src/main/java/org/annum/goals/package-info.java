/**
 * People and what they are held to: employees with their reporting lines, teams and positions,
 * goals and team targets. It publishes all of them and measures none: actuals, attainment and
 * scores belong to the other services.
 */
@NullMarked
package org.annum.goals;

import org.jspecify.annotations.NullMarked;
