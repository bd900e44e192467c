package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Sales results, efficiency against the year before, and feedback. */
final class FigureText {
  private final Words words;

  FigureText(Words words) {
    this.words = words;
  }

  List<String> salesResults(JsonNode content) {
    List<String> lines = new ArrayList<>();
    JsonNode sold = content.path("salesResults");
    if (sold.hasNonNull("supportedSales")) {
      lines.add(supportedSales(sold));
      lines.add(
          words.of(
              "sales.conversion",
              words.shown(sold.path("conversionRate")),
              words.count(sold.path("wonDeals")),
              words.shown(sold.path("salesCycleDays"))));
    }
    for (JsonNode change : content.path("efficiency")) {
      lines.add(
          words.of(
              "sales.efficiency",
              words.text(change.path("title")),
              words.shown(change.path("actual")),
              change.path("baselineYear").asText(),
              words.shown(change.path("baseline")),
              words.signed(change.path("change"))));
    }
    return orNone(lines);
  }

  List<String> feedback(JsonNode content) {
    List<String> lines = new ArrayList<>();
    JsonNode customers = content.path("customerFeedback");
    if (customers.path("responses").asLong() > 0) {
      lines.add(
          words.of(
              "feedback.csat",
              words.shown(customers.path("csat")),
              customers.path("responses").asText(),
              customers.path("low").asText()));
    }
    if (customers.path("remarks").asLong() > 0) {
      lines.add(
          words.of(
              "feedback.remarks",
              customers.path("remarks").asText(),
              customers.path("remarksPositive").asText(),
              customers.path("remarksNegative").asText()));
    }
    JsonNode team = content.path("teamFeedback");
    team.path("groups").forEach(group -> lines.add(group(group, team)));
    return orNone(lines);
  }

  private String supportedSales(JsonNode sold) {
    String amount = words.money(sold.path("supportedSales").path("value"));
    String currency = sold.path("currency").asText("");
    return sold.hasNonNull("teamTarget")
        ? words.of(
            "sales.supported",
            amount,
            currency,
            words.money(sold.path("teamTarget").path("amount")),
            words.shown(sold.path("supportedSalesShare")))
        : words.of("sales.supported.alone", amount, currency);
  }

  private String group(JsonNode group, JsonNode team) {
    String name = words.code("group", group.path("group"));
    return group.path("shown").asBoolean()
        ? words.of("feedback.group", name, words.shown(group.path("average")))
        : words.of("feedback.hidden", name, team.path("threshold").asText());
  }

  private List<String> orNone(List<String> lines) {
    return lines.isEmpty() ? List.of(words.of("none")) : lines;
  }
}
