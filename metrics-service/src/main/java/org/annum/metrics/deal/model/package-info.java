/** What a deal is and how its credit is shared. */
@NullMarked
package org.annum.metrics.deal.model;

import org.jspecify.annotations.NullMarked;
