/** Definitions of measures: data, shipped as a catalogue. */
@NullMarked
package org.annum.metrics.measure;

import org.jspecify.annotations.NullMarked;
