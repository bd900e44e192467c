package org.annum.kit.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.annum.kit.sql.Copy;
import org.jdbi.v3.core.Jdbi;

/** Brings the payload of an operation from the database into a temporary file. */
@ApplicationScoped
class PayloadFiles {
  private static final String COPY =
      """
      copy (select bytes from operation_payload where operation_id = '%s' order by chunk_no)
      to stdout (format binary)
      """;

  private final Jdbi jdbi;
  private final WorkFiles files;
  private final OperationConfig config;

  PayloadFiles(Jdbi jdbi, WorkFiles files, OperationConfig config) {
    this.jdbi = jdbi;
    this.files = files;
    this.config = config;
  }

  PayloadFile fetch(UUID operationId) throws IOException {
    PayloadFile payload = new PayloadFile(files.create());
    try (OutputStream out = Files.newOutputStream(payload.path())) {
      QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(config.payloadTimeout().toSeconds()))
          .run(() -> copy(operationId, out));
      return payload;
    } catch (IOException | RuntimeException e) {
      payload.close();
      throw e;
    }
  }

  private void copy(UUID operationId, OutputStream out) {
    jdbi.useHandle(
        handle -> Copy.out(handle, COPY.formatted(operationId), row -> write(row.bytes(), out)));
  }

  private static void write(byte[] chunk, OutputStream out) {
    try {
      out.write(chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deleted when the attempt is over. */
  record PayloadFile(Path path) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }
}
