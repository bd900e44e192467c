package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The environment variables that a running service listens to. */
final class Settings {
  private static final String OF_QUARKUS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Settings() {}

  static Set<String> known() {
    Set<String> known =
        new HashSet<>(Set.of("JDK_JAVA_OPTIONS", "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS"));
    Stream.concat(
            Stream.of("common/kit"), Repository.SERVICES.stream().map(name -> name + "-service"))
        .forEach(module -> new ServiceCode(module).variables().forEach(known::add));
    // Passed on to the Kafka client, whose names have dots.
    Stream.of(
            ProducerConfig.configNames(),
            ConsumerConfig.configNames(),
            AdminClientConfig.configNames())
        .flatMap(Set::stream)
        .map(name -> ServiceCode.variable("kafka." + name))
        .forEach(known::add);
    try {
      for (URL model : Collections.list(Settings.class.getClassLoader().getResources(OF_QUARKUS))) {
        Json.everything(read(model))
            .filter(node -> node.path("phase").asText().equals("RUN_TIME"))
            .map(node -> node.at("/path/environmentVariable").asText())
            .forEach(known::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  private static JsonNode read(URL model) throws IOException {
    try (InputStream stream = model.openStream()) {
      return JSON.readTree(stream);
    }
  }
}
