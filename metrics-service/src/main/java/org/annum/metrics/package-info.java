/**
 * metrics-service turns facts (activities, deals, data points) into monthly rollups of measures. It
 * keeps every fact it was given and never judges a person: targets and scores live elsewhere.
 */
@NullMarked
package org.annum.metrics;

import org.jspecify.annotations.NullMarked;
