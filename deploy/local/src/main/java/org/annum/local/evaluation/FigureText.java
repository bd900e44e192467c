package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Sales results and feedback. */
final class FigureText {
  private final Words words;

  FigureText(Words words) {
    this.words = words;
  }

  List<String> salesResults(JsonNode review) {
    return new ArrayList<>();
  }

  List<String> feedback(JsonNode review) {
    return new ArrayList<>(List.of(words.of("feedback.none")));
  }
}
