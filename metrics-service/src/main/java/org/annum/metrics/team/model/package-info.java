/** Statistics of a team and who may see them, as plain Java. */
@NullMarked
package org.annum.metrics.team.model;

import org.jspecify.annotations.NullMarked;
