package org.annum.feedback.theme;

/** A table whose comments are classified; a bean per table. */
public interface CommentTable {

  /** The measure whose summaries hold the themes. */
  String measure();

  /**
   * After {@code :source, :externalId}: source, external_id, comment of the next {@code :limit}.
   */
  String page();

  /** Writes the themes of {@code :rows} where they differ; returns employee_id, month. */
  String update();

  /** As of {@link org.annum.feedback.intake.RecordSql#summarise()}. */
  String summarise();
}
