package org.annum.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.annum.review.report.Report.Band;
import org.annum.review.report.Report.GoalRow;
import org.annum.review.report.Report.Overall;
import org.annum.review.report.Report.Part;
import org.annum.review.report.Report.Section;
import org.annum.review.score.model.GoalScore;
import org.annum.review.score.model.OverallScore;
import org.annum.review.score.model.SectionScore;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.ScoreLabel;
import org.jspecify.annotations.Nullable;

/** The overall on its scale, the sections it is made of and the goals against their targets. */
final class ScoreParts {
  /** Where the drawn scale ends: the score of a goal at the usual cap. */
  private static final BigDecimal END = BigDecimal.valueOf(120);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReportText text;
  private final Display display;

  ScoreParts(ReportText text, Display display) {
    this.text = text;
    this.display = display;
  }

  Overall overall(OverallScore overall, List<ScoreLabel> labels) {
    BigDecimal value = overall.value();
    ScoreLabel reached = overall.label();
    return new Overall(
        value == null ? null : display.score(value),
        reached == null ? null : display.title(reached.title()),
        value == null ? null : shareOfScale(value),
        bands(labels, reached == null ? "" : reached.code()));
  }

  private List<Band> bands(List<ScoreLabel> labels, String reached) {
    List<ScoreLabel> ascending =
        labels.stream().sorted(Comparator.comparing(ScoreLabel::from)).toList();
    List<Band> bands = new ArrayList<>();
    for (int index = 0; index < ascending.size(); index++) {
      ScoreLabel label = ascending.get(index);
      BigDecimal from = index == 0 ? BigDecimal.ZERO : label.from();
      BigDecimal to = index + 1 < ascending.size() ? ascending.get(index + 1).from() : END;
      bands.add(
          new Band(
              display.title(label.title()),
              display.number(from),
              shareOfScale(to.subtract(from)),
              label.code().equals(reached)));
    }
    return bands;
  }

  List<Section> sections(List<SectionScore> sections) {
    BigDecimal used =
        sections.stream()
            .filter(section -> section.score() != null)
            .map(SectionScore::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sections.stream().map(section -> section(section, used)).toList();
  }

  private Section section(SectionScore section, BigDecimal used) {
    BigDecimal score = section.score();
    return new Section(
        display.title(section.title()),
        display.number(section.weight()) + " %",
        used.compareTo(HUNDRED) == 0 || used.signum() == 0 ? null : effective(section, used),
        score == null ? null : display.score(score),
        score == null ? BigDecimal.ZERO : shareOfScale(score),
        section.parts().stream()
            .map(
                part ->
                    new Part(
                        display.title(part.title()),
                        text.of("weight") + " " + display.number(part.weight()),
                        part.score() == null ? null : display.score(part.score())))
            .toList(),
        note(section));
  }

  private String effective(SectionScore section, BigDecimal used) {
    BigDecimal weight = section.score() == null ? BigDecimal.ZERO : section.weight();
    return display.number(weight.multiply(HUNDRED).divide(used, 10, RoundingMode.HALF_UP)) + " %";
  }

  private @Nullable String note(SectionScore section) {
    MissingPart decision = section.missing();
    if (decision != null) {
      return text.of("missing." + decision);
    }
    List<String> lacking =
        section.parts().stream()
            .filter(part -> part.score() == null)
            .map(part -> display.title(part.title()))
            .toList();
    return lacking.isEmpty()
        ? null
        : text.of(
            "missing.parts", String.join(text.of("list.comma"), lacking), policy(section.policy()));
  }

  private String policy(MissingPart policy) {
    return text.of("policy." + policy);
  }

  List<GoalRow> goals(List<GoalScore> goals) {
    return goals.stream().map(this::goal).toList();
  }

  private GoalRow goal(GoalScore goal) {
    BigDecimal attainment = goal.attainment();
    return new GoalRow(
        goal.title(),
        text.of("kind." + goal.kind()),
        display.value(goal.target(), goal.unit()),
        goal.actual() == null ? null : display.value(goal.actual(), goal.unit()),
        attainment == null ? null : display.percent(attainment),
        goal.score() == null ? null : display.score(Objects.requireNonNull(goal.score())),
        display.number(goal.weight()) + " %",
        attainment == null ? null : BulletBar.of(attainment, goal.cap()),
        attainment != null && !goal.fallsShort(),
        goal.evaluation().name().toLowerCase(Locale.ROOT));
  }

  private static BigDecimal shareOfScale(BigDecimal score) {
    return score
        .max(BigDecimal.ZERO)
        .min(END)
        .multiply(HUNDRED)
        .divide(END, 2, RoundingMode.HALF_UP);
  }
}
