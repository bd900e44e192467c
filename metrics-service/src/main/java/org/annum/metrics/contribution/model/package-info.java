/** Rules of contributions, as plain Java. */
@NullMarked
package org.annum.metrics.contribution.model;

import org.jspecify.annotations.NullMarked;
