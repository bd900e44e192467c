/**
 * From loaded exports to one employee's evaluation: waiting for the evidence, figures, printing.
 */
@NullMarked
package org.annum.local.evaluation;

import org.jspecify.annotations.NullMarked;
