package org.annum.feedback.intake;

import java.io.IOException;
import java.util.Map;
import org.annum.kit.operation.OperationRun;

/** How files of one origin are read; a bean per profile. */
public interface ImportProfile {

  /** What callers choose it by. */
  String name();

  /** Refuses parameters with which the import cannot succeed, before the file is taken. */
  default void check(Map<String, String> parameters) {}

  /** Reads the file of an operation. */
  void run(OperationRun run) throws IOException;
}
