/** Append-only audit records whose hash chain is sealed in the background. */
@NullMarked
package org.annum.kit.audit;

import org.jspecify.annotations.NullMarked;
