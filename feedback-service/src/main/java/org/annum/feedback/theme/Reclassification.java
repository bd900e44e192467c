package org.annum.feedback.theme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.annum.feedback.intake.Records;
import org.annum.feedback.summary.SummaryKey;
import org.annum.feedback.theme.model.ThemeClassifier;
import org.annum.feedback.theme.model.ThemeMatch;
import org.annum.kit.event.EventJson;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.RowOutcome;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Classifies the comments of a table again, page by page, one transaction each. */
@ApplicationScoped
class Reclassification {
  private static final int PAGE = 500;

  private final Jdbi jdbi;
  private final Themes themes;
  private final Records records;

  Reclassification(Jdbi jdbi, Themes themes, Records records) {
    this.jdbi = jdbi;
    this.themes = themes;
    this.records = records;
  }

  /** Safe to run again from the start: what has its themes already is left alone. */
  void run(OperationRun run, CommentTable table) {
    Comment last = new Comment("", "", "");
    while (last != null) {
      Comment after = last;
      last = QuarkusTransaction.requiringNew().call(() -> page(run, table, after));
    }
  }

  private @Nullable Comment page(OperationRun run, CommentTable table, Comment after) {
    List<Comment> comments = read(table, after);
    if (comments.isEmpty()) {
      return null;
    }
    ThemeClassifier classifier = themes.classifier();
    List<Classified> classified =
        comments.stream()
            .map(c -> new Classified(c.source(), c.externalId(), classifier.classify(c.comment())))
            .toList();
    List<SummaryKey> changed = write(table, classified);
    Set<SummaryKey> touched = new LinkedHashSet<>(changed);
    records.recompute(table.measure(), table.summarise(), touched);
    run.count(RowOutcome.REPLACED, changed.size());
    run.count(RowOutcome.UNCHANGED, comments.size() - changed.size());
    return comments.get(comments.size() - 1);
  }

  private List<Comment> read(CommentTable table, Comment after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(table.page())
                .bind("source", after.source())
                .bind("externalId", after.externalId())
                .bind("limit", PAGE)
                .map(
                    (row, context) ->
                        new Comment(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  private List<SummaryKey> write(CommentTable table, List<Classified> classified) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(table.update())
                .bind("rows", EventJson.write(classified))
                .map(
                    (row, context) ->
                        SummaryKey.month(row.getString(1), row.getObject(2, LocalDate.class)))
                .list());
  }

  private record Comment(String source, String externalId, String comment) {}

  /** A row of the update. */
  record Classified(String source, String externalId, List<ThemeMatch> themes) {}
}
