/** Import profiles: the ways of reading files that people keep, beside those that ship. */
@NullMarked
package org.annum.metrics.profile;

import org.jspecify.annotations.NullMarked;
