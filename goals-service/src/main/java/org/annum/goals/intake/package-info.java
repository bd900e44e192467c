/** Employees from a file: an HR tool's export becomes people with their reporting lines. */
@NullMarked
package org.annum.goals.intake;

import org.jspecify.annotations.NullMarked;
