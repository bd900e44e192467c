package org.annum.metrics.stream;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.ChunkResult;
import org.annum.metrics.intake.FactBatches;
import org.jboss.logging.Logger;

/**
 * One stream being taken in while its answer is written. Nothing is read while a batch goes in, so
 * a sender is never faster than the database. When the sender goes away, whole batches have gone
 * in.
 */
final class FactStream implements StreamingOutput {
  private static final Logger LOG = Logger.getLogger(FactStream.class);

  /** A slow stream need not wait for a batch to be full. */
  private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

  /** A stream that never ends has figures nevertheless. */
  private static final long CATCH_UP_EVERY = Duration.ofSeconds(30).toNanos();

  private final RowReader rows;
  private final RowParser parser = new RowParser();
  private final FactBatches<?> batches;
  private final Problems problems;
  private final ObjectWriter json;
  private StreamSummary summary = StreamSummary.NOTHING;
  private long takenAt = System.nanoTime();
  private long caughtUpAt = takenAt;

  FactStream(InputStream in, FactBatches<?> batches, Problems problems, ObjectWriter json) {
    this.rows = new RowReader(in);
    this.batches = batches;
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      takeAll(out);
    } catch (IOException senderGone) {
      LOG.debug("The sender of a stream of facts went away; its whole batches stay", senderGone);
      batches.catchUp();
      return;
    }
    batches.catchUp();
    line(out, summary);
  }

  private void takeAll(OutputStream out) throws IOException {
    for (byte[] row = rows.next(); row != null; row = rows.next()) {
      add(row);
      if (batches.isFull() || System.nanoTime() - takenAt > LONGEST_WAIT) {
        take(out);
      }
    }
    take(out);
  }

  private void add(byte[] row) {
    if (row.length == 0) {
      return;
    }
    try {
      batches.add(rows.number(), parser.parse(row));
    } catch (Refusal refusal) {
      refusal.violations().forEach(problem -> batches.addMalformed(rows.number(), problem));
    }
  }

  private void take(OutputStream out) throws IOException {
    ChunkResult result = batches.take();
    takenAt = System.nanoTime();
    summary = summary.plus(counts(result));
    for (Map.Entry<Long, List<Violation>> rejection : result.rejections().entrySet()) {
      Refusal refusal = Refusal.invalid(rejection.getValue());
      line(out, new RejectedRow(rejection.getKey(), problems.of(refusal).errors()));
    }
    if (takenAt - caughtUpAt > CATCH_UP_EVERY) {
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
