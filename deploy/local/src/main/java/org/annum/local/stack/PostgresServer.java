package org.annum.local.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.annum.local.LocalProblem;

/** A real PostgreSQL with one database and one role per service. */
final class PostgresServer implements AutoCloseable {
  static final String NAME = "postgres";
  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final ProcessHandle postmaster;
  private final StackDirectory files;

  private PostgresServer(EmbeddedPostgres server, ProcessHandle postmaster, StackDirectory files) {
    this.server = server;
    this.postmaster = postmaster;
    this.files = files;
  }

  /** Starts the server on the data of an earlier run, or initialises it. */
  static PostgresServer start(StackDirectory files, int port, boolean durable) {
    Path data = files.data(NAME);
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(files.log(NAME).toFile());
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(STARTUP)
              .setErrorRedirector(log)
              .setOutputRedirector(log)
              .setServerConfig("listen_addresses", "localhost")
              .setServerConfig("max_connections", "80")
              .setServerConfig("shared_buffers", "32MB")
              .setServerConfig("jit", "off")
              .setServerConfig("fsync", durable ? "on" : "off")
              .setServerConfig("synchronous_commit", durable ? "on" : "off");
      EmbeddedPostgres server = builder.start();
      ProcessHandle postmaster = postmaster(data);
      files.writePid(NAME, postmaster.pid());
      PostgresServer started = new PostgresServer(server, postmaster, files);
      started.createDatabases();
      return started;
    } catch (IOException | IllegalStateException e) {
      throw new LocalProblem(
          "PostgreSQL did not start: %s (log: %s)".formatted(e.getMessage(), files.log(NAME)), e);
    }
  }

  void awaitEnd() throws InterruptedException {
    try {
      postmaster.onExit().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.forgetPid(NAME);
  }

  private void createDatabases() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        createDatabase(statement, service.id());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the services' databases could not be created", e);
    }
  }

  private static void createDatabase(Statement statement, String name) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(name))) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("create role %s login".formatted(name));
    statement.execute("create database %s owner %s".formatted(name, name));
  }

  /** The process that was started only starts this one, and ends. */
  private static ProcessHandle postmaster(Path data) throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid))
        .orElseThrow(() -> new IllegalStateException("it ended again at once"));
  }
}
