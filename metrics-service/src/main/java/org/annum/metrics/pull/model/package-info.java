/** When a source is pulled again. */
@NullMarked
package org.annum.metrics.pull.model;

import org.jspecify.annotations.NullMarked;
