package org.annum.local;

/** Something the user can mend: one line that says what happened and what to do. */
public final class LocalProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LocalProblem(String whatHappenedAndWhatToDo) {
    super(whatHappenedAndWhatToDo);
  }

  public LocalProblem(String whatHappenedAndWhatToDo, Throwable cause) {
    super(whatHappenedAndWhatToDo, cause);
  }
}
