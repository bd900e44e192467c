package org.annum.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command lines of the stack's processes, small enough for four services on a laptop. */
final class ChildSpecs {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> SMALL_AND_QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xss512k",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError");

  /** glibc keeps an arena per thread otherwise, which adds tens of megabytes to each process. */
  private static final Map<String, String> FEW_ARENAS = Map.of("MALLOC_ARENA_MAX", "2");

  private final StackPlan plan;
  private final Probe probe;

  ChildSpecs(StackPlan plan, Probe probe) {
    this.plan = plan;
    this.probe = probe;
  }

  ChildSpec kafka() {
    Ports ports = plan.ports();
    List<String> command = java("-Xmx192m");
    command.add("-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KafkaProcess.class.getName());
    command.add(plan.files().data("kafka").toString());
    command.add(Integer.toString(ports.kafka()));
    command.add(Integer.toString(ports.kafkaController()));
    return new ChildSpec(
        "kafka", command, FEW_ARENAS, plan.files().base(), () -> probe.accepts(ports.kafka()));
  }

  ChildSpec service(Service service) {
    List<String> command = java("-Xmx160m");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    // The services refuse bad escapes with a problem; the framework would, with nothing.
    command.add("-Dvertx.disableURIValidation=true");
    command.addAll(List.of("-jar", service.runner(plan.root()).toString()));
    URI ready =
        URI.create(
            "http://localhost:%d/q/health/ready".formatted(plan.ports().management(service)));
    return new ChildSpec(
        service.module(),
        command,
        environment(service),
        plan.files().base(),
        () -> probe.isUp(ready));
  }

  private static List<String> java(String heap) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.add(heap);
    command.addAll(SMALL_AND_QUICK);
    return command;
  }

  private Map<String, String> environment(Service service) {
    Ports ports = plan.ports();
    return Map.ofEntries(
        Map.entry("MALLOC_ARENA_MAX", "2"),
        Map.entry("QUARKUS_HTTP_HOST", "localhost"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service))),
        Map.entry("QUARKUS_MANAGEMENT_HOST", "localhost"),
        Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service))),
        Map.entry(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), service.id())),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", service.id()),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", service.id()),
        Map.entry("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "12"),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka()),
        Map.entry("QUARKUS_OIDC_PUBLIC_KEY", plan.publicKey()),
        Map.entry(
            "ANNUM_WEBHOOK_SEALING_KEY_FILE",
            SealingKey.in(plan.files().data("webhook-sealing-key")).toAbsolutePath().toString()),
        Map.entry("ANNUM_OPERATION_LEASE", "10s"),
        Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
  }
}
