package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The profiles that ship with the service. */
@ApplicationScoped
class ImportProfiles {
  private static final List<String> SHIPPED =
      List.of("attendance-zh", "crm-deals", "data-points", "task-tool");

  private final List<ImportProfile> profiles = SHIPPED.stream().map(ImportProfiles::read).toList();

  List<ImportProfile> all() {
    return profiles;
  }

  Optional<ImportProfile> find(String code) {
    return profiles.stream().filter(profile -> profile.code().equals(code)).findFirst();
  }

  String codes() {
    return String.join(", ", SHIPPED);
  }

  private static ImportProfile read(String code) {
    String resource = "/profiles/" + code + ".json";
    try (InputStream in =
        Objects.requireNonNull(ImportProfiles.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.builder().build().readValue(in, ImportProfile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
