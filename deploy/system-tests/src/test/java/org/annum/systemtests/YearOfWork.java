package org.annum.systemtests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one made-up person did in a year, as the systems around her would know it. */
record YearOfWork(
    Person person,
    int year,
    Targets targets,
    List<Task> tasks,
    List<Deal> deals,
    List<Preparation> preparations,
    List<Answer> answers,
    List<Remark> remarks,
    List<Rating> ratings) {

  record Person(String id, String team, String managerId, String colleagueId) {}

  record Targets(
      BigDecimal followUps,
      BigDecimal accuracy,
      BigDecimal salesShare,
      BigDecimal csat,
      BigDecimal punctuality,
      BigDecimal preparation,
      BigDecimal teamAmount) {}

  record Task(
      String id,
      String assignee,
      String priority,
      OffsetDateTime due,
      @Nullable OffsetDateTime completed,
      boolean accurate) {}

  record Deal(
      String id,
      BigDecimal share,
      BigDecimal amount,
      LocalDate opened,
      LocalDate closed,
      boolean won) {}

  record Preparation(String id, LocalDate day, int minutes) {}

  record Answer(String id, OffsetDateTime at, int score) {}

  record Remark(String id, OffsetDateTime at, boolean negative) {}

  record Rating(String group, List<Integer> items) {}
}
