/** Whether the sources are heard from: for people, for alerts and for the close of a period. */
@NullMarked
package org.annum.metrics.sourcehealth;

import org.jspecify.annotations.NullMarked;
