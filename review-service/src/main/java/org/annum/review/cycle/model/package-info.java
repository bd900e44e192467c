/** States of a cycle and what its opening tells the other features. */
@NullMarked
package org.annum.review.cycle.model;

import org.jspecify.annotations.NullMarked;
