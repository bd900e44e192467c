/**
 * The arithmetic of measures: which facts count, how their moments add up, what value they make.
 */
@NullMarked
package org.annum.metrics.measure.model;

import org.jspecify.annotations.NullMarked;
