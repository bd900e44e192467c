package org.annum.review.review;

import org.annum.review.evidence.model.EmployeeYear;

/** One review cannot be assembled: our bug, which must not keep the others from following. */
final class AssemblyFailedException extends RuntimeException {
  private final transient EmployeeYear scope;

  AssemblyFailedException(EmployeeYear scope, RuntimeException cause) {
    super(cause);
    this.scope = scope;
  }

  EmployeeYear scope() {
    return scope;
  }
}
