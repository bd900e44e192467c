package org.annum.review.score.model;

import java.util.List;

/** Everything scored about a year, and the trace it all follows from. */
public record Score(
    OverallScore overall,
    List<SectionScore> sections,
    List<GoalScore> goals,
    String formulaVersion,
    Trace trace) {
  public Score {
    sections = List.copyOf(sections);
    goals = List.copyOf(goals);
  }
}
