/** How feedback comes in: bulk JSON and files, one store for all kinds of record. */
@NullMarked
package org.annum.feedback.intake;

import org.jspecify.annotations.NullMarked;
