package org.annum.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own, started as in production. */
final class Program implements AutoCloseable {
  private static final int STARTUP_SECONDS = 120;

  /** Of metrics-service in a cluster: half of its limit of 1 GiB. */
  private static final String HEAP = "-Xmx512m";

  /** Half of that for what is new, as there. */
  private static final String YOUNG = "-XX:NewRatio=1";

  private final Process process;

  private Program(Process process) {
    this.process = process;
  }

  /** Starts the service and returns when it is ready. */
  static Program start(Path jar, Path log, URI ready, Map<String, String> environment)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    java,
                    HEAP,
                    YOUNG,
                    "-XX:+UseSerialGC",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-jar",
                    jar.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Program program = new Program(builder.start());
    program.awaitReady(ready, log);
    return program;
  }

  /** The most memory that was ever resident, in MB; Linux tells it. */
  double peakMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToDouble(kilobytes -> Long.parseLong(kilobytes) / 1024.0)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(URI ready, Path log) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    for (int attempt = 0; attempt < STARTUP_SECONDS * 5; attempt++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the service ended while starting; see " + log);
      }
      try {
        HttpRequest request = HttpRequest.newBuilder(ready).build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Nobody listens yet; asked again below, until the process ends or the time is over.
        TimeUnit.MILLISECONDS.sleep(100);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("the service did not get ready; see " + log);
  }
}
