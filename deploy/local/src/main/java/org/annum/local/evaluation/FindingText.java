package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The findings: what was found, why, and the first records that show it. */
final class FindingText {
  private static final int RECORDS_SHOWN = 3;

  private final Words words;

  FindingText(Words words) {
    this.words = words;
  }

  List<String> lines(JsonNode findings) {
    List<String> lines = new ArrayList<>(List.of("", words.of("findings")));
    JsonNode items = findings.path("items");
    if (items.isEmpty()) {
      lines.add("  " + words.of("findings.none"));
    }
    items.forEach(finding -> lines.addAll(of(finding)));
    return lines;
  }

  private List<String> of(JsonNode finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  [%s] %s"
            .formatted(
                words.code("severity", finding.path("severity")),
                words.text(finding.path("title"))));
    lines.add("      " + words.text(finding.path("explanation")));
    long total = finding.path("evidenceTotal").asLong();
    List<String> records = new ArrayList<>();
    for (JsonNode record : finding.path("evidence")) {
      if (records.size() < RECORDS_SHOWN) {
        records.add(record(record));
      }
    }
    if (!records.isEmpty()) {
      String more = total > records.size() ? " …" : "";
      lines.add("      " + words.of("evidence", total, String.join(" | ", records) + more));
    }
    return lines;
  }

  private static String record(JsonNode record) {
    String customer = record.path("customer").asText("");
    String text = record.path("text").asText("");
    return record.path("recordId").asText()
        + (customer.isEmpty() ? "" : " " + customer)
        + (text.isEmpty() ? "" : " “" + text + "”");
  }
}
