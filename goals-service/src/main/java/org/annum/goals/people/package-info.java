/** Employees, where they work and whom they report to, with validity dates. */
@NullMarked
package org.annum.goals.people;

import org.jspecify.annotations.NullMarked;
