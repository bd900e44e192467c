/** Who contributed to which deal, in which role and with which share; never adds roles together. */
@NullMarked
package org.annum.metrics.contribution;

import org.jspecify.annotations.NullMarked;
