package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.rollup.Rollups;

/**
 * Facts that arrive one after another and go in by the batch, each batch in a transaction of its
 * own. Rollups follow with {@link #catchUp}. For one thread.
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

  /** A fact as an object. */
  public void add(long row, JsonNode object) {
    waiting.add(Candidate.read(intake, row, new JsonFields(object, "", times)));
  }

  /** A row in which there is no object. */
  public void addMalformed(long row, Violation problem) {
    JsonFields nothing = new JsonFields(MissingNode.getInstance(), "", times);
    waiting.add(Candidate.malformed(row, nothing, problem));
  }

  public boolean isFull() {
    return waiting.size() >= size;
  }

  /** Takes in what waits; of facts with one id, the last. */
  public ChunkResult take() {
    Chunk<F> chunk = new Chunk<>(intake, waiting);
    waiting = new ArrayList<>();
    return service.takeStreamed(chunk);
  }

  /** Brings the rollups of everything taken in up to date. */
  public void catchUp() {
    rollups.catchUp(intake.fact());
  }
}
