package org.annum.metrics.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.intake.Chunk;
import org.annum.metrics.intake.FactBatches;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a stream in batches. Throws {@link UncheckedIOException} when the sender has
 * gone away. For one thread.
 */
final class BatchReader implements Iterator<Chunk<?>> {
  /** A slow stream need not wait for a batch to be full. */
  private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

  private final RowReader rows;
  private final RowParser parser = new RowParser();
  private final FactBatches<?> batches;
  private @Nullable Chunk<?> next;
  private boolean ended;

  BatchReader(InputStream in, FactBatches<?> batches) {
    this.rows = new RowReader(in);
    this.batches = batches;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (IOException senderGone) {
        throw new UncheckedIOException(senderGone);
      }
    }
    return next != null;
  }

  @Override
  public Chunk<?> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Chunk<?> batch = next;
    next = null;
    return batch;
  }

  private @Nullable Chunk<?> read() throws IOException {
    long begin = System.nanoTime();
    for (byte[] row = rows.next(); row != null; row = rows.next()) {
      add(row);
      boolean waited = System.nanoTime() - begin > LONGEST_WAIT && !batches.isEmpty();
      if (waited || batches.isFull()) {
        return batches.next();
      }
    }
    ended = true;
    return batches.isEmpty() ? null : batches.next();
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
}
