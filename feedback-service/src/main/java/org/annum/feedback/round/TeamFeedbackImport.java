package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.feedback.intake.ImportParameters;
import org.annum.feedback.intake.ImportProfile;
import org.annum.feedback.people.People;
import org.annum.feedback.round.model.Answer;
import org.annum.feedback.round.model.RoundPeriod;
import org.annum.feedback.round.model.Scale;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.RowRejection;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * A file is one collected round: a column with the rater group, one with comments, and a column per
 * item. Rejections name the row and the column, never the answer.
 */
@ApplicationScoped
class TeamFeedbackImport implements ImportProfile {
  private static final String GROUP = "rater_group";
  private static final String COMMENT = "comment";
  private static final String RATINGS_POINTER = "/ratings";

  private final CollectedRound collected;
  private final People people;
  private final Limits limits;

  TeamFeedbackImport(CollectedRound collected, People people, Limits limits) {
    this.collected = collected;
    this.people = people;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "team-feedback";
  }

  @Override
  public void check(Map<String, String> parameters) {
    List<Violation> violations = new ArrayList<>();
    String subject = parameters.getOrDefault(ImportParameters.SUBJECT, "");
    String period = parameters.getOrDefault(ImportParameters.PERIOD, "");
    if (subject.isBlank()) {
      violations.add(Violation.of(ImportParameters.SUBJECT, "record.required"));
    } else if (people.known(Set.of(subject)).isEmpty()) {
      violations.add(Violation.of(ImportParameters.SUBJECT, "record.unknown-employee", subject));
    }
    if (RoundPeriod.parse(period).isEmpty()) {
      violations.add(Violation.of(ImportParameters.PERIOD, "round.not-a-period"));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  @Override
  public void run(OperationRun run) throws IOException {
    if (run.resumeAfter() > 0) {
      return; // An earlier attempt did its only chunk, so everything is done.
    }
    check(run.parameters());
    try (TableFile file = TableFile.open(run.payload(), limits)) {
      file.require(GROUP);
      List<String> items =
          file.columns().stream().filter(c -> !c.equals(GROUP) && !c.equals(COMMENT)).toList();
      if (items.isEmpty()) {
        throw Refusal.invalid(Violation.of("", "round.no-items"));
      }
      Answers answers = read(run, file, items);
      FeedbackRound round =
          FeedbackRound.open(
              collected.newId(),
              run.parameters().getOrDefault(ImportParameters.SUBJECT, ""),
              RoundPeriod.parse(run.parameters().getOrDefault(ImportParameters.PERIOD, ""))
                  .orElseThrow(),
              collected.threshold(),
              Scale.DEFAULT,
              items.stream().map(item -> new RoundItem(item, null)).toList());
      run.chunk(answers.lastRow(), () -> collected.take(run, round, answers.good()));
    }
  }

  private static Answers read(OperationRun run, TableFile file, List<String> items) {
    AnswerCheck check = new AnswerCheck(items, Scale.DEFAULT);
    List<Answer> good = new ArrayList<>();
    long lastRow = 1;
    for (Row row : file) {
      lastRow = row.number();
      ReadAnswer read = ReadAnswer.of(row, items);
      List<Violation> violations = new ArrayList<>(read.violations());
      if (violations.isEmpty()) {
        violations.addAll(check.violations(read.sent()));
      }
      violations.forEach(v -> run.reject(rejection(row, v)));
      if (violations.isEmpty()) {
        good.add(AnswerCheck.answer(read.sent()));
      }
    }
    return new Answers(good, lastRow);
  }

  private static RowRejection rejection(Row row, Violation violation) {
    String pointer = violation.pointer();
    String column =
        switch (pointer) {
          case "/group" -> GROUP;
          case "/comment" -> COMMENT;
          case RATINGS_POINTER -> "";
          default -> pointer.replaceFirst("^" + RATINGS_POINTER + "/", "");
        };
    return new RowRejection(row.number(), column, violation.code(), violation.arguments(), null);
  }

  private record Answers(List<Answer> good, long lastRow) {}

  private record ReadAnswer(SentAnswer sent, List<Violation> violations) {

    static ReadAnswer of(Row row, List<String> items) {
      List<Violation> violations = new ArrayList<>();
      row.problem().ifPresent(violations::add);
      Map<String, @Nullable BigDecimal> ratings = new HashMap<>();
      for (String item : items) {
        String text = row.get(item);
        if (!text.isEmpty()) {
          ratings.put(item, number(item, text, violations));
        }
      }
      return new ReadAnswer(new SentAnswer(row.get(GROUP), ratings, row.get(COMMENT)), violations);
    }

    private static @Nullable BigDecimal number(
        String item, String text, List<Violation> violations) {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException notANumber) {
        violations.add(Violation.of(RATINGS_POINTER + "/" + item, "record.not-a-number"));
        return null;
      }
    }
  }
}
