package org.annum.goals.people;

/** Told to the other features, in the same transaction, when an employee is deleted. */
public record EmployeeDeleted(String employeeId) {}
