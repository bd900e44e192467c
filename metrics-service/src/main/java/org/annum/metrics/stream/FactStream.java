package org.annum.metrics.stream;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.Ahead;
import org.annum.metrics.intake.Chunk;
import org.annum.metrics.intake.ChunkResult;
import org.annum.metrics.intake.FactBatches;
import org.jboss.logging.Logger;

/**
 * One stream being taken in while its answer is written. One batch is read while another goes in,
 * and no more, so a sender is never faster than the database. When the sender goes away, whole
 * batches have gone in.
 */
final class FactStream implements StreamingOutput {
  private static final Logger LOG = Logger.getLogger(FactStream.class);

  /** A stream that never ends has figures nevertheless. */
  private static final long CATCH_UP_EVERY = Duration.ofSeconds(30).toNanos();

  private final InputStream in;
  private final FactBatches<?> batches;
  private final Problems problems;
  private final ObjectWriter json;
  private StreamSummary summary = StreamSummary.NOTHING;
  private long caughtUpAt = System.nanoTime();

  FactStream(InputStream in, FactBatches<?> batches, Problems problems, ObjectWriter json) {
    this.in = in;
    this.batches = batches;
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      takeAll(out);
    } catch (IOException | UncheckedIOException senderGone) {
      LOG.debug("The sender of a stream of facts went away; its whole batches stay", senderGone);
      batches.catchUp();
      return;
    }
    batches.catchUp();
    line(out, summary);
  }

  private void takeAll(OutputStream out) throws IOException {
    try (Ahead<Chunk<?>> ahead = new Ahead<>(new BatchReader(in, batches), batch -> batch)) {
      while (ahead.hasNext()) {
        take(ahead.next(), out);
      }
    }
  }

  private void take(Chunk<?> batch, OutputStream out) throws IOException {
    ChunkResult result = batches.take(batch);
    summary = summary.plus(counts(result));
    for (Map.Entry<Long, List<Violation>> rejection : result.rejections().entrySet()) {
      Refusal refusal = Refusal.invalid(rejection.getValue());
      line(out, new RejectedRow(rejection.getKey(), problems.of(refusal).errors()));
    }
    if (System.nanoTime() - caughtUpAt > CATCH_UP_EVERY) {
      batches.catchUp();
      caughtUpAt = System.nanoTime();
    }
  }

  private void line(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }

  private static StreamSummary counts(ChunkResult result) {
    return new StreamSummary(
        result.count(RowOutcome.ACCEPTED),
        result.count(RowOutcome.REPLACED),
        result.count(RowOutcome.UNCHANGED),
        result.rejections().size());
  }
}
