package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.id.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes an operation and its payload in the caller's transaction. */
@ApplicationScoped
class OperationSubmission {
  private static final int CHUNK_BYTES = 1024 * 1024;

  private static final String INSERT =
      """
      insert into operation (id, kind, parameters, submitted_by, created_at)
      values (:id, :kind, :parameters::jsonb, :submittedBy, :createdAt)
      """;

  private static final String INSERT_CHUNK =
      "insert into operation_payload (operation_id, chunk_no, bytes) values (:id, :no, :bytes)";

  private final Jdbi jdbi;
  private final Clock clock;
  private final WorkerSignal signal;

  OperationSubmission(Jdbi jdbi, Clock clock, WorkerSignal signal) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.signal = signal;
  }

  Operation insert(String kind, Map<String, String> parameters, String submittedBy, Path payload) {
    UUID id = Ids.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(INSERT)
              .bind("id", id)
              .bind("kind", kind)
              .bind("parameters", EventJson.write(parameters))
              .bind("submittedBy", submittedBy)
              .bind("createdAt", now)
              .execute();
          insertPayload(handle, id, payload);
        });
    signal.afterCommit();
    return new Operation(
        id,
        kind,
        OperationState.QUEUED,
        parameters,
        new OperationCounts(0, 0, 0, 0),
        new OperationProgress(0, null),
        now,
        null,
        null,
        null);
  }

  private static void insertPayload(Handle handle, UUID id, Path payload) {
    try (InputStream in = Files.newInputStream(payload)) {
      int no = 0;
      for (byte[] chunk = in.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = in.readNBytes(CHUNK_BYTES)) {
        handle
            .createUpdate(INSERT_CHUNK)
            .bind("id", id)
            .bind("no", no++)
            .bind("bytes", chunk)
            .execute();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
