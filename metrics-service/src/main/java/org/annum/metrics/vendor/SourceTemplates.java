package org.annum.metrics.vendor;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.annum.kit.problem.Refusal;

/** The templates that ship with the service. */
@ApplicationScoped
class SourceTemplates {
  private static final List<String> SHIPPED =
      List.of("hubspot", "hubspot-calls", "ihr-attendance", "ihr-tasks", "salesforce");

  private final List<SourceTemplate> templates;

  SourceTemplates(ObjectMapper json) {
    this.templates = SHIPPED.stream().map(name -> read(json, name)).toList();
  }

  List<SourceTemplate> all() {
    return templates;
  }

  SourceTemplate get(String name) {
    return templates.stream()
        .filter(template -> template.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("source-template.not-found", name));
  }

  private static SourceTemplate read(ObjectMapper json, String name) {
    String resource = "/source-templates/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(SourceTemplates.class.getResourceAsStream(resource), resource)) {
      return json.readValue(in, SourceTemplate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
