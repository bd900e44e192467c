package org.annum.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a stack is told to show of itself: traces that ask for it, and the end of a certificate. */
final class Telemetry {
  static final SpanCollector SPANS = SpanCollector.start();

  private Telemetry() {}

  /**
   * The id of a trace that is recorded. The share is taken from the lower half of the id, so all
   * other traces of the tests cost what they cost in production.
   */
  static String recordedTrace() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "0000000000000001";
  }

  /** The variables of its services. The certificate made in the directory is valid for two days. */
  static Map<String, String> in(Path directory) {
    return Map.of(
        "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.000001",
        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", SPANS.endpoint(),
        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
        "ANNUM_TELEMETRY_INTERVAL", "1s",
        "ANNUM_TELEMETRY_CERTIFICATE_INTERVAL", "5s",
        "ANNUM_TELEMETRY_CERTIFICATE_FILES", certificate(directory).toString());
  }

  private static Path certificate(Path directory) {
    Path keys = directory.resolve("certificate.p12");
    Path pem = directory.resolve("certificate.pem");
    List<String> store =
        List.of("-alias", "server", "-keystore", keys.toString(), "-storepass", "changeit");
    keytool(
        List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-validity", "2"), store);
    keytool(List.of("-exportcert", "-rfc", "-file", pem.toString()), store);
    return pem;
  }

  private static void keytool(List<String> command, List<String> store) {
    ProcessBuilder keytool =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    keytool.command().addAll(command);
    keytool.command().addAll(store);
    try {
      if (keytool.inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
