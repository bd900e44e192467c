package org.annum.metrics.profile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.metrics.profile.model.ImportProfile;

/** The profiles that ship with the service, in the order of their codes. */
@ApplicationScoped
class ShippedProfiles {
  private static final List<String> CODES =
      List.of(
          "attendance-zh", "crm-deals", "data-points", "ihr-attendance", "ihr-tasks", "task-tool");

  private final List<KeptProfile> profiles =
      CODES.stream().map(ShippedProfiles::read).map(KeptProfile::shipped).toList();

  List<KeptProfile> all() {
    return profiles;
  }

  Optional<KeptProfile> find(String code) {
    return profiles.stream().filter(kept -> kept.profile().code().equals(code)).findFirst();
  }

  private static ImportProfile read(String code) {
    String resource = "/profiles/" + code + ".json";
    try (InputStream in =
        Objects.requireNonNull(ShippedProfiles.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.builder().build().readValue(in, ImportProfile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
