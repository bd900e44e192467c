package org.annum.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.annum.review.evidence.model.RaterGroup;
import org.annum.review.evidence.model.ThemeCount;
import org.annum.review.figure.model.CustomerFigures;
import org.annum.review.figure.model.TeamFigures;
import org.annum.review.report.Report.Customers;
import org.annum.review.report.Report.DistributionBar;
import org.annum.review.report.Report.ItemRating;
import org.annum.review.report.Report.Team;
import org.annum.review.report.Report.Theme;
import org.annum.review.report.Report.Tone;

/** What customers and colleagues said; a suppressed group is named and shows nothing else. */
final class FeedbackParts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;
  private static final int LOW = 2;
  private static final int GOOD = 4;

  private final ReportText text;
  private final Display display;

  FeedbackParts(ReportText text, Display display) {
    this.text = text;
    this.display = display;
  }

  Customers customers(CustomerFigures figures) {
    return new Customers(
        figures.csat() == null ? null : display.score(figures.csat()),
        text.of("csat.responses", figures.responses(), figures.low()),
        figures.responses() == 0 ? List.of() : distribution(figures),
        text.of("remarks.positive", figures.positiveRemarks()),
        text.of("remarks.negative", figures.negativeRemarks()),
        themes(figures.themes()));
  }

  private List<DistributionBar> distribution(CustomerFigures figures) {
    long most = figures.distribution().values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<DistributionBar> bars = new ArrayList<>();
    for (int score = HIGHEST; score >= LOWEST; score--) {
      long count = figures.distribution().getOrDefault(String.valueOf(score), 0L);
      bars.add(
          new DistributionBar(
              score,
              Math.toIntExact(count),
              display.percent(quotient(count, figures.responses())),
              percent(count, most),
              tone(score)));
    }
    return bars;
  }

  private static Tone tone(int score) {
    if (score <= LOW) {
      return Tone.BAD;
    }
    return score >= GOOD ? Tone.GOOD : Tone.NEUTRAL;
  }

  private List<Theme> themes(List<ThemeCount> counts) {
    NavigableMap<String, Map<String, Long>> byTheme = new TreeMap<>();
    counts.forEach(
        count ->
            byTheme
                .computeIfAbsent(count.theme(), theme -> new TreeMap<>())
                .merge(count.polarity(), count.count(), Long::sum));
    long most = counts.stream().mapToLong(ThemeCount::count).max().orElse(1);
    return byTheme.entrySet().stream()
        .map(
            theme -> {
              long positive = theme.getValue().getOrDefault("POSITIVE", 0L);
              long negative = theme.getValue().getOrDefault("NEGATIVE", 0L);
              return new Theme(
                  text.orCode("theme", theme.getKey()),
                  Math.toIntExact(positive),
                  Math.toIntExact(negative),
                  percent(positive, most),
                  percent(negative, most));
            })
        .toList();
  }

  Team team(TeamFigures figures) {
    return new Team(
        figures.threshold() == null ? "" : text.of("team.rule", figures.threshold()),
        figures.groups().stream().map(this::group).toList());
  }

  private Report.RaterGroup group(RaterGroup group) {
    return new Report.RaterGroup(
        text.orCode("group", group.group()),
        group.average() == null ? null : display.number(group.average()),
        note(group),
        group.items().stream()
            .filter(item -> item.average() != null)
            .map(item -> item(item.item(), Objects.requireNonNull(item.average())))
            .toList());
  }

  private String note(RaterGroup group) {
    if (!group.shown()) {
      return text.of("group.suppressed");
    }
    return Boolean.TRUE.equals(group.attributed())
        ? text.of("group.attributed")
        : text.of("group.anonymous", group.responses() == null ? 0L : group.responses());
  }

  private ItemRating item(String item, BigDecimal average) {
    BigDecimal span = BigDecimal.valueOf(HIGHEST - LOWEST);
    BigDecimal width =
        average
            .subtract(BigDecimal.valueOf(LOWEST))
            .multiply(HUNDRED)
            .divide(span, 2, RoundingMode.HALF_UP);
    return new ItemRating(text.orCode("item", item), display.number(average), width);
  }

  private static BigDecimal quotient(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(long part, long whole) {
    return quotient(part, whole).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
  }
}
