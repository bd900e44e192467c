package org.annum.goals.people;

/** An employee after an upsert, and whether it is new. */
record SavedEmployee(EmployeeResponse employee, boolean isNew) {}
