package org.annum.local;

import org.annum.local.stack.Ports;
import picocli.CommandLine.Option;

/** The fixed ports of a stack that stays up, by option or environment. */
final class PortOptions {
  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "${env:ANNUM_HTTP_PORT:-8081}",
      description = "First of four API ports: goals, metrics, feedback, review (${DEFAULT-VALUE}).")
  private int http;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      defaultValue = "${env:ANNUM_MANAGEMENT_PORT:-9081}",
      description = "First of four ports for health, metrics and API pages (${DEFAULT-VALUE}).")
  private int management;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "${env:ANNUM_POSTGRES_PORT:-54329}",
      description = "PostgreSQL (${DEFAULT-VALUE}).")
  private int postgres;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "${env:ANNUM_KAFKA_PORT:-9094}",
      description = "Kafka; its controller takes the next port (${DEFAULT-VALUE}).")
  private int kafka;

  Ports ports() {
    return new Ports(http, management, postgres, kafka);
  }
}
