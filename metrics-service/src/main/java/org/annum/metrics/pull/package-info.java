/**
 * Pulling: which replica pulls which source when, page after page, each with its cursor in one
 * transaction. It reads the table of sources and keeps those of pulls, runs and rejections.
 */
@NullMarked
package org.annum.metrics.pull;

import org.jspecify.annotations.NullMarked;
