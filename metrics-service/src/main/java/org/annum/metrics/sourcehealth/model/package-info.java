/** How a source is. */
@NullMarked
package org.annum.metrics.sourcehealth.model;

import org.jspecify.annotations.NullMarked;
