package org.annum.metrics.preview;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactSample;

/** Puts rows that were read into words. */
@ApplicationScoped
class PreviewRows {
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final ObjectMapper json;

  PreviewRows(ObjectMapper json) {
    this.json = json;
  }

  FilePreviewResponse.PreviewedRow of(FactSample.SampleRow row, Locale language) {
    return new FilePreviewResponse.PreviewedRow(
        row.number(),
        row.facts().stream().map(fact -> json.convertValue(fact, FIELDS)).toList(),
        rejections(row, language));
  }

  private static List<FilePreviewResponse.Rejection> rejections(
      FactSample.SampleRow row, Locale language) {
    return row.rejections().stream()
        .map(
            violation ->
                new FilePreviewResponse.Rejection(
                    violation.pointer(),
                    violation.code(),
                    text(violation, language),
                    row.cells().get(violation.pointer())))
        .toList();
  }

  private static String text(Violation violation, Locale language) {
    return Messages.text(language, violation.code(), violation.arguments().toArray());
  }
}
