package org.annum.metrics.measure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasureLibrary;
import org.annum.metrics.measure.model.MeasurePolicy;

/** The shipped definitions, held to the same rules as everybody's when they are read. */
@ApplicationScoped
class MeasureCatalogue {
  private static final String RESOURCE = "/catalogue/measures.json";

  private final Document document = read();
  private final MeasureLibrary library =
      new MeasureLibrary(
          document.measures(), document.activityTypes().stream().map(ActivityType::code).toList());

  MeasureCatalogue() {
    for (MeasureDefinition measure : document.measures()) {
      var violations = MeasurePolicy.violations(library, measure);
      if (!violations.isEmpty()) {
        throw new IllegalStateException(measure.code() + ": " + violations);
      }
    }
  }

  MeasureLibrary library() {
    return library;
  }

  List<ActivityType> activityTypes() {
    return document.activityTypes();
  }

  private static Document read() {
    try (InputStream in =
        Objects.requireNonNull(MeasureCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return JsonMapper.builder().build().readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  record Document(List<ActivityType> activityTypes, List<MeasureDefinition> measures) {}
}
