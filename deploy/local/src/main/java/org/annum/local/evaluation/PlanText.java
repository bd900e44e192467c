package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The improvement plan: objectives, what their measures say afterwards, and actions. */
final class PlanText {
  private final Words words;

  PlanText(Words words) {
    this.words = words;
  }

  List<String> lines(List<JsonNode> plans) {
    List<String> lines = new ArrayList<>(List.of("", words.of("plan")));
    if (plans.isEmpty()) {
      lines.add("  " + words.of("plan.none"));
    }
    plans.forEach(plan -> lines.addAll(of(plan)));
    return lines;
  }

  private List<String> of(JsonNode plan) {
    List<String> lines = new ArrayList<>();
    for (JsonNode objective : plan.path("objectives")) {
      lines.add(
          "  "
              + words.of(
                  "objective",
                  words.text(objective.path("title")),
                  words.shown(objective.path("baseline")),
                  words.shown(objective.path("target")),
                  objective.path("due").asText()));
      for (JsonNode checkIn : plan.path("checkIns")) {
        if (isQuarterOf(checkIn, objective)) {
          lines.add("      " + checkIn(checkIn));
        }
      }
    }
    for (JsonNode action : plan.path("actions")) {
      lines.add(
          "  %s (%s)"
              .formatted(
                  words.text(action.path("title")),
                  words.code("recurrence", action.path("recurrence"))));
    }
    return lines;
  }

  private static boolean isQuarterOf(JsonNode checkIn, JsonNode objective) {
    return checkIn.path("objectiveKey").equals(objective.path("key"))
        && checkIn.path("granularity").asText().equals("QUARTER");
  }

  private String checkIn(JsonNode checkIn) {
    return words.of(
        "check-in",
        checkIn.path("period").asText(),
        words.shown(checkIn.path("value")),
        words.signed(checkIn.path("change")),
        words.shown(checkIn.path("sampleSize")),
        words.shown(checkIn.path("baselineSample")),
        words.code("verdict", checkIn.path("verdict")));
  }
}
