/** Events that were set aside because they could not be applied or published. */
@NullMarked
package org.annum.kit.deadletter;

import org.jspecify.annotations.NullMarked;
