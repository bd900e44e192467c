package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.rollup.Rollups;

/**
 * Facts that arrive one after another and go in by the batch, each batch in a transaction of its
 * own. Rollups follow with {@link #catchUp}. One thread makes batches, one, perhaps another, takes
 * them in.
 */
public final class FactBatches<F> {
  private final FactIntake<F> intake;
  private final IntakeService service;
  private final Rollups rollups;
  private final Times times;
  private final int size;
  private List<Candidate<F>> waiting = new ArrayList<>();

  FactBatches(FactIntake<F> intake, IntakeService service, Rollups rollups, Times times, int size) {
    this.intake = intake;
    this.service = service;
    this.rollups = rollups;
    this.times = times;
    this.size = size;
  }

  /** A fact, which should be an object. */
  public void add(long row, JsonNode value) {
    waiting.add(JsonFields.candidate(intake, row, value, times));
  }

  /** A row in which there is no object. */
  public void addMalformed(long row, Violation problem) {
    waiting.add(Candidate.malformed(row, problem));
  }

  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  public boolean isFull() {
    return waiting.size() >= size;
  }

  /** What waits, as a batch; nothing does any more. */
  public Chunk<?> next() {
    Chunk<F> chunk = new Chunk<>(intake, waiting);
    waiting = new ArrayList<>();
    return chunk;
  }

  /** Takes a batch in; of facts with one id, the last. */
  public ChunkResult take(Chunk<?> batch) {
    return service.takeStreamed(batch);
  }

  /** Brings the rollups of everything taken in up to date. */
  public void catchUp() {
    rollups.catchUp(intake.fact());
  }
}
