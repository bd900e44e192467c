package org.annum.feedback.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.feedback.round.model.Answer;
import org.annum.feedback.round.model.RaterGroup;
import org.annum.feedback.round.model.Scale;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Checks answers to a round. What it says names fields and limits, never what somebody answered.
 */
final class AnswerCheck {
  private static final int COMMENT_LENGTH = 8_000;
  private static final String GROUPS =
      Stream.of(RaterGroup.values()).map(Enum::name).sorted().collect(Collectors.joining(", "));

  private final Collection<String> items;
  private final Scale scale;

  AnswerCheck(Collection<String> items, Scale scale) {
    this.items = items;
    this.scale = scale;
  }

  List<Violation> violations(SentAnswer sent) {
    List<Violation> violations = new ArrayList<>();
    if (group(sent.group()) == null) {
      violations.add(Violation.of("/group", "round.unknown-group", GROUPS));
    }
    Map<String, BigDecimal> ratings = ratings(sent);
    if (ratings.isEmpty()) {
      violations.add(Violation.of("/ratings", "round.no-rating"));
    }
    ratings.forEach((item, rating) -> violations.addAll(violations(item, rating)));
    if (sent.comment() != null && sent.comment().length() > COMMENT_LENGTH) {
      violations.add(Violation.of("/comment", "record.too-long", COMMENT_LENGTH));
    }
    return violations;
  }

  /** The answer, of one without violations. */
  static Answer answer(SentAnswer sent) {
    Map<String, Integer> ratings = new HashMap<>();
    ratings(sent).forEach((item, rating) -> ratings.put(item, rating.intValueExact()));
    String comment = sent.comment();
    return new Answer(
        RaterGroup.valueOf(String.valueOf(sent.group())),
        ratings,
        comment == null || comment.isBlank() ? null : comment.strip());
  }

  private List<Violation> violations(String item, BigDecimal rating) {
    if (!items.contains(item)) {
      return List.of(Violation.of("/ratings/" + item, "round.unknown-item"));
    }
    boolean whole = rating.stripTrailingZeros().scale() <= 0;
    boolean small = rating.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
    return whole && small && scale.contains(rating.intValueExact())
        ? List.of()
        : List.of(
            Violation.of(
                "/ratings/" + item, "round.rating-out-of-scale", scale.min(), scale.max()));
  }

  private static Map<String, BigDecimal> ratings(SentAnswer sent) {
    Map<String, BigDecimal> given = new HashMap<>();
    Map<String, BigDecimal> ratings = sent.ratings();
    if (ratings != null) {
      ratings.forEach(
          (item, rating) -> {
            if (rating != null) {
              given.put(item, rating);
            }
          });
    }
    return given;
  }

  private static @Nullable RaterGroup group(@Nullable String name) {
    return Stream.of(RaterGroup.values())
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
