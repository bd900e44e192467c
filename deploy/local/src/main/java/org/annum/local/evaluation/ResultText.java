package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The overall, its sections, goals, sales results and feedback. */
final class ResultText {
  private static final String INDENT = "  ";

  private final Words words;

  ResultText(Words words) {
    this.words = words;
  }

  List<String> lines(JsonNode review) {
    JsonNode content = review.path("content");
    List<String> lines = new ArrayList<>();
    lines.add(head(review, content.path("person")));
    lines.add(overall(review, content.path("overall")));
    add(lines, "sections", sections(content.path("sections")));
    add(lines, "goals", goals(content.path("goals")));
    add(lines, "sales", new FigureText(words).salesResults(content));
    add(lines, "feedback", new FigureText(words).feedback(content));
    return lines;
  }

  private void add(List<String> lines, String heading, List<String> part) {
    lines.add("");
    lines.add(words.of(heading));
    part.forEach(line -> lines.add(INDENT + line));
  }

  private static String head(JsonNode review, JsonNode person) {
    StringJoiner head = new StringJoiner(" · ");
    head.add(
        "%s (%s)".formatted(person.path("name").asText(""), person.path("employeeId").asText()));
    for (String field : List.of("position", "team")) {
      if (person.hasNonNull(field)) {
        head.add(person.path(field).asText());
      }
    }
    return head.add(review.path("year").asText()).toString();
  }

  private String overall(JsonNode review, JsonNode overall) {
    return words.of(
        "overall",
        words.shown(overall.path("score")),
        words.text(overall.path("label").path("title")),
        words.code("status", review.path("status")));
  }

  private List<String> sections(JsonNode sections) {
    TextTable table =
        TextTable.of("lrrl").row(words.of("section"), words.of("weight"), words.of("score"), "");
    for (JsonNode section : sections) {
      table.row(
          words.text(section.path("title")),
          words.shown(section.path("weight")),
          words.shown(section.path("score")),
          section.hasNonNull("missing") ? words.code("missing", section.path("missing")) : "");
    }
    return table.lines();
  }

  private List<String> goals(JsonNode goals) {
    TextTable table =
        TextTable.of("lrrrrr")
            .row(
                words.of("goal"),
                words.of("target"),
                words.of("actual"),
                words.of("attainment"),
                words.of("score"),
                words.of("weight"));
    for (JsonNode goal : goals) {
      table.row(
          words.text(goal.path("title")),
          words.shown(goal.path("target")),
          words.shown(goal.path("actual")),
          words.shown(goal.path("attainment")),
          words.shown(goal.path("score")),
          words.shown(goal.path("weight")));
    }
    return table.lines();
  }
}
