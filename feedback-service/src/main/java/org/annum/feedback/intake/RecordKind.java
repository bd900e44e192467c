package org.annum.feedback.intake;

import java.util.List;
import java.util.Map;
import org.annum.kit.problem.Violation;

/**
 * One kind of record that comes in, in bulk or by file.
 *
 * @param <Q> as it is sent
 * @param <R> as it is stored
 */
public interface RecordKind<Q extends SentRecord, R extends RecordRow> {

  /** The measure its months are summarised under. */
  String measure();

  /** The source of a file whose sender does not name one. */
  String defaultSource();

  /** The file's column of each field, by the field's JSON pointer. */
  Map<String, String> columns();

  /** The columns without which a file makes no sense. */
  List<String> requiredColumns();

  /** Reads a row of a file. */
  Q read(Cells cells, String source);

  /** Everything that is wrong with a record by itself. */
  List<Violation> check(Q sent);

  /** Makes rows of records that passed every check. */
  List<R> rows(List<Q> sent);

  RecordSql sql();
}
