/** Which foreign systems facts are pulled from, and how; people decide that. */
@NullMarked
package org.annum.metrics.source;

import org.jspecify.annotations.NullMarked;
