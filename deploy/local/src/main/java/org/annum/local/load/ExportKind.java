package org.annum.local.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annum.local.stack.Service;

/** The exports that are understood, each known by the columns nothing else has. */
enum ExportKind {
  EMPLOYEES(Stage.PEOPLE, Service.GOALS, "employees", "employee_number", "name", "team", "manager"),
  GOALS(Stage.GOALS, Service.GOALS, ""),
  TASKS(Stage.FACTS, Service.METRICS, "task-tool", "task_id", "assignee", "due_at"),
  DEALS(Stage.FACTS, Service.METRICS, "crm-deals", "deal_id", "supporters", "status"),
  DATA_POINTS(Stage.FACTS, Service.METRICS, "data-points", "external_id", "metric", "value"),
  ATTENDANCE(Stage.FACTS, Service.METRICS, "attendance-zh", "工号", "月份", "应出勤天数"),
  SURVEY(Stage.FACTS, Service.FEEDBACK, "customer-survey", "response_id", "score"),
  REMARKS(Stage.FACTS, Service.FEEDBACK, "customer-remarks", "remark_id", "channel", "text"),
  ONE_ON_ONES(Stage.FACTS, Service.FEEDBACK, "one-on-ones", "held_on", "employee_number", "notes"),
  TEAM_FEEDBACK(Stage.FACTS, Service.FEEDBACK, "team-feedback", "rater_group");

  /** What must be in before something else can refer to it. */
  enum Stage {
    PEOPLE,
    GOALS,
    FACTS
  }

  private final Stage stage;
  private final Service service;
  private final String profile;
  private final String columns;

  ExportKind(Stage stage, Service service, String profile, String... columns) {
    this.stage = stage;
    this.service = service;
    this.profile = profile;
    this.columns = String.join(",", columns);
  }

  /** The kind whose own columns are all there; other columns do not matter. */
  static Optional<ExportKind> byColumns(Set<String> header) {
    return Arrays.stream(values())
        .filter(kind -> !kind.columns.isEmpty() && header.containsAll(kind.ownColumns()))
        .findFirst();
  }

  private List<String> ownColumns() {
    return List.of(columns.split(","));
  }

  Stage stage() {
    return stage;
  }

  Service service() {
    return service;
  }

  String profile() {
    return profile;
  }

  String importPath() {
    return switch (service) {
      case GOALS -> "/v1/employee-imports?profile=" + profile;
      case METRICS -> "/v1/fact-imports?profile=" + profile;
      case FEEDBACK -> "/v1/feedback-imports?profile=" + profile;
      case REVIEW -> throw new IllegalStateException("review-service imports nothing");
    };
  }
}
