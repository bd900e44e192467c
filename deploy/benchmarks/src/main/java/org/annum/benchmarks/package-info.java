/**
 * Measures the packaged services from outside, each figure beside the limit that the same machine
 * reaches in the same run.
 */
@NullMarked
package org.annum.benchmarks;

import org.jspecify.annotations.NullMarked;
