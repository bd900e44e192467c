package org.annum.feedback.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.feedback.round.model.GroupResult;
import org.annum.feedback.round.model.ItemResult;
import org.annum.feedback.round.model.RaterGroup;
import org.annum.feedback.round.model.RoundResult;
import org.annum.feedback.theme.model.Polarity;
import org.annum.feedback.theme.model.Theme;
import org.annum.feedback.theme.model.ThemeClassifier;
import org.annum.feedback.theme.model.ThemeMatch;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a round: the figures of its result, and the themes of those comments that
 * may be shown, never the comments.
 */
record TeamFeedbackBody(
    int threshold, List<Group> groups, List<ItemResult> combined, List<ThemeCount> themes) {

  TeamFeedbackBody {
    groups = List.copyOf(groups);
    combined = List.copyOf(combined);
    themes = List.copyOf(themes);
  }

  static TeamFeedbackBody of(RoundResult result, ThemeClassifier classifier) {
    return new TeamFeedbackBody(
        result.threshold(),
        result.groups().stream().map(Group::of).toList(),
        result.combined(),
        themes(result, classifier));
  }

  private static List<ThemeCount> themes(RoundResult result, ThemeClassifier classifier) {
    Map<ThemeMatch, Long> counts =
        result.groups().stream()
            .flatMap(group -> group.comments().stream())
            .flatMap(comment -> classifier.classify(comment).stream())
            .map(match -> new ThemeMatch(match.theme(), match.polarity(), List.of()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new ThemeCount(e.getKey().theme(), e.getKey().polarity(), e.getValue()))
        .sorted(Comparator.comparing(ThemeCount::theme).thenComparing(ThemeCount::polarity))
        .toList();
  }

  record ThemeCount(Theme theme, Polarity polarity, long count) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Group(
      RaterGroup group,
      boolean shown,
      @Nullable Boolean attributed,
      @Nullable Integer responses,
      @Nullable BigDecimal average,
      List<ItemResult> items) {

    Group {
      items = List.copyOf(items);
    }

    private static Group of(GroupResult result) {
      return new Group(
          result.group(),
          result.shown(),
          result.attributed() ? Boolean.TRUE : null,
          result.responses(),
          result.average(),
          result.items());
    }
  }
}
