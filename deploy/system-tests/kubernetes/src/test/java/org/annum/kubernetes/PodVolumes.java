package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The volumes of pods as directories, with the owners and modes that a kubelet gives them. */
final class PodVolumes {
  private final Manifests manifests;
  private final Path directory;

  PodVolumes(Manifests manifests, Path directory) {
    this.manifests = manifests;
    this.directory = directory;
  }

  /** Makes the volumes of a workload's pod; by name. */
  Map<String, Path> make(JsonNode workload) throws IOException {
    int group = Manifests.pod(workload).at("/securityContext/fsGroup").asInt();
    Map<String, Path> made = new HashMap<>();
    Stream<JsonNode> claims = Json.stream(workload.at("/spec/volumeClaimTemplates"));
    for (JsonNode claim : claims.toList()) {
      made.put(Manifests.name(claim), empty(workload, Manifests.name(claim), group));
    }
    for (JsonNode volume : Manifests.pod(workload).path("volumes")) {
      String name = volume.path("name").asText();
      Path place = empty(workload, name, group);
      if (volume.has("projected")) {
        JsonNode projected = volume.path("projected");
        for (JsonNode source : projected.path("sources")) {
          fill(place, source, projected.path("defaultMode").asInt(0644), group);
        }
      } else if (!volume.has("emptyDir")) {
        JsonNode source = volume.has("secret") ? volume.path("secret") : volume.path("configMap");
        fill(place, volume, source.path("defaultMode").asInt(0644), group);
      }
      made.put(name, place);
    }
    return made;
  }

  private Path empty(JsonNode workload, String name, int group) throws IOException {
    Path place = directory.resolve(Manifests.name(workload)).resolve(name);
    Files.createDirectories(place);
    own(place, group, 02777);
    return place;
  }

  private void fill(Path place, JsonNode source, int mode, int group) throws IOException {
    JsonNode from = source.has("secret") ? source.path("secret") : source.path("configMap");
    String kind = source.has("secret") ? "Secret" : "ConfigMap";
    String name = from.path(from.has("secretName") ? "secretName" : "name").asText();
    Optional<JsonNode> found =
        manifests.kind(kind).filter(o -> Manifests.name(o).equals(name)).findFirst();
    if (found.isEmpty()) {
      if (!from.path("optional").asBoolean()) {
        throw new IllegalStateException(kind + " " + name + " is not there");
      }
      return;
    }
    Map<String, String> paths = new HashMap<>();
    Json.stream(from.path("items"))
        .forEach(item -> paths.put(item.path("key").asText(), item.path("path").asText()));
    for (Map.Entry<String, byte[]> file : contents(found.get()).entrySet()) {
      if (paths.isEmpty() || paths.containsKey(file.getKey())) {
        Path target = place.resolve(paths.getOrDefault(file.getKey(), file.getKey()));
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
        own(target, group, mode);
      }
    }
  }

  private static Map<String, byte[]> contents(JsonNode object) {
    Map<String, byte[]> contents = new HashMap<>();
    boolean isSecret = object.path("kind").asText().equals("Secret");
    Json.texts(object.path("data"))
        .forEach(
            (key, value) ->
                contents.put(
                    key,
                    isSecret
                        ? Base64.getDecoder().decode(value)
                        : value.getBytes(StandardCharsets.UTF_8)));
    return contents;
  }

  private static void own(Path path, int group, int mode) {
    try {
      Files.setAttribute(path, "unix:gid", group);
      Files.setAttribute(path, "unix:mode", mode);
    } catch (IOException e) {
      throw new UncheckedIOException("has to run as root, as a kubelet does", e);
    }
  }
}
