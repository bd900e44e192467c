/** The rules of people in plain Java: assignments in time and reporting lines. */
@NullMarked
package org.annum.goals.people.model;

import org.jspecify.annotations.NullMarked;
