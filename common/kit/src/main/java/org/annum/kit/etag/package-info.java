/** Strong entity tags and the version a caller expects. */
@NullMarked
package org.annum.kit.etag;

import org.jspecify.annotations.NullMarked;
