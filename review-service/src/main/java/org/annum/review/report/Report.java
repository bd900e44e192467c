package org.annum.review.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page shows, already in the reader's language and rounded for display; numbers are
 * kept beside their text only where something is drawn to scale.
 */
record Report(
    String language,
    int year,
    Person person,
    String status,
    boolean restated,
    Overall overall,
    List<Section> sections,
    List<GoalRow> goals,
    List<LineChart> months,
    List<Figure> salesResults,
    Customers customers,
    Team team,
    List<FindingCard> findings,
    @Nullable Plan plan,
    Origin origin) {

  public int goalsMet() {
    return (int) goals.stream().filter(GoalRow::met).count();
  }

  /** Goals that have a value; a goal without one is neither met nor missed. */
  public int goalsMeasured() {
    return (int) goals.stream().filter(goal -> goal.bar() != null).count();
  }

  record Person(
      String employeeId,
      String name,
      @Nullable String position,
      @Nullable String team,
      @Nullable String manager) {}

  /**
   * @param score display text, absent when the template blocks an overall
   * @param needle position on the scale, percent of its width
   */
  record Overall(
      @Nullable String score,
      @Nullable String label,
      @Nullable BigDecimal needle,
      List<Band> bands) {}

  /** One label of the rating scale; {@code width} is its percent of the scale drawn. */
  record Band(String label, String from, BigDecimal width, boolean current) {}

  /**
   * @param note why a section has no score of its own, or which parts it lacked
   * @param bar filled percent of the row, 120 points being full
   */
  record Section(
      String name,
      String weight,
      @Nullable String effectiveWeight,
      @Nullable String score,
      BigDecimal bar,
      List<Part> parts,
      @Nullable String note) {}

  /** A part of a section's score: what it is, its weight in the section and its score. */
  record Part(String name, String weight, @Nullable String score) {}

  record GoalRow(
      String title,
      String kind,
      String target,
      @Nullable String actual,
      @Nullable String attainment,
      @Nullable String score,
      String weight,
      @Nullable BulletBar bar,
      boolean met,
      String formula) {}

  /** A figure with what it is measured against and the number of records behind it. */
  record Figure(
      String name,
      String value,
      @Nullable String comparison,
      @Nullable String change,
      Tone tone,
      @Nullable String sample) {}

  enum Tone {
    GOOD,
    BAD,
    NEUTRAL;

    public String css() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Customers(
      @Nullable String csat,
      String responses,
      List<DistributionBar> distribution,
      String remarksPositive,
      String remarksNegative,
      List<Theme> themes) {}

  /** A theme of comments; widths are percent of the widest bar. */
  record Theme(
      String name,
      int positive,
      int negative,
      BigDecimal positiveWidth,
      BigDecimal negativeWidth) {}

  /** One score of the satisfaction scale; {@code width} is percent of the most frequent one. */
  record DistributionBar(int score, int count, String share, BigDecimal width, Tone tone) {}

  record Team(String rule, List<RaterGroup> groups) {}

  record RaterGroup(
      String name, @Nullable String average, @Nullable String note, List<ItemRating> items) {}

  record ItemRating(String name, String average, BigDecimal width) {}

  /** A finding with its records behind a click. */
  record FindingCard(
      String severity,
      String severityCss,
      String title,
      String explanation,
      String rule,
      List<String> columns,
      List<List<String>> records,
      @Nullable String more) {}

  record Plan(
      String status, List<Objective> objectives, List<Action> actions, @Nullable String due) {}

  record Objective(
      String name, String because, String baseline, String target, List<CheckIn> checkIns) {}

  record CheckIn(
      String period,
      @Nullable String value,
      @Nullable String change,
      String sample,
      String verdict,
      Tone tone,
      @Nullable ProgressBar bar) {}

  record Action(String title, String rhythm) {}

  record Origin(String formulaVersion, String evidenceCount, String digest, List<String> notes) {}
}
