package org.annum.metrics.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactSample;
import org.annum.metrics.rollup.model.Calendar;

/** Puts rows that were read into words. */
@ApplicationScoped
class PreviewRows {
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final ObjectMapper json;

  PreviewRows(ObjectMapper json, Calendar calendar) {
    this.json =
        json.copy()
            .registerModule(
                new SimpleModule().addSerializer(Instant.class, new LocalTimes(calendar)));
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

  /** Whoever looks at a file of times at home wants to see them at home, not hours earlier. */
  private static final class LocalTimes extends StdSerializer<Instant> {
    private final transient Calendar calendar;

    LocalTimes(Calendar calendar) {
      super(Instant.class);
      this.calendar = calendar;
    }

    @Override
    public void serialize(Instant time, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      OffsetDateTime local = calendar.local(time.atOffset(ZoneOffset.UTC));
      generator.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
    }
  }
}
