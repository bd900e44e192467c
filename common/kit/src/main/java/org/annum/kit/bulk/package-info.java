/** The answer of a bulk request: one result per item, status 207. */
@NullMarked
package org.annum.kit.bulk;

import org.jspecify.annotations.NullMarked;
