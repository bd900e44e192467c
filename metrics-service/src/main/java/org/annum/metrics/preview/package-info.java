/** Shows how a file would be read before anything of it is stored. */
@NullMarked
package org.annum.metrics.preview;

import org.jspecify.annotations.NullMarked;
