package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.Rollups;
import org.annum.metrics.rollup.model.Calendar;

/** What the resources of facts ask for. */
@ApplicationScoped
public class Intake {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final FactIntakes intakes;
  private final IntakeService service;
  private final Rollups rollups;
  private final Problems problems;
  private final Times times;
  private final Times lenientTimes;
  private final int batchSize;

  Intake(
      FactIntakes intakes,
      IntakeService service,
      Rollups rollups,
      Problems problems,
      Calendar calendar,
      IntakeConfig config) {
    this.intakes = intakes;
    this.service = service;
    this.rollups = rollups;
    this.problems = problems;
    this.times = Times.strict(calendar.zone());
    this.lenientTimes = Times.lenient(calendar.zone());
    this.batchSize = config.chunkRows();
  }

  /**
   * Takes the items of a bulk request in: 201 for a new fact, 200 for one that replaces an earlier
   * version or changes nothing, 422 with its problem for one that is refused.
   */
  public BulkResult takeBulk(FactKind fact, FactBulkRequest request, boolean validateOnly) {
    BulkResult.checkSize(request.items(), BulkResult.MAX_FACTS);
    Chunk<?> chunk = chunk(intakes.get(fact), request.items());
    ChunkResult result = validateOnly ? service.tryOut(chunk) : service.takeNow(chunk);
    List<BulkItem> items = new ArrayList<>(request.items().size());
    for (int i = 0; i < request.items().size(); i++) {
      items.add(item(i, request.items().get(i), result));
    }
    return BulkResult.of(items);
  }

  /**
   * Takes in what another system gave, in the transaction of the caller. Its numbers, flags and
   * times are read as leniently as those of a file.
   *
   * @return what became of each, by its index
   */
  public ChunkResult take(FactKind fact, List<? extends JsonNode> objects) {
    return service.takeNow(looseChunk(intakes.get(fact), objects));
  }

  /** Takes in facts of which nobody knows how many there will be. */
  public FactBatches<?> batches(FactKind fact) {
    return new FactBatches<>(intakes.get(fact), service, rollups, times, batchSize);
  }

  /** Removes a fact as if it had never been sent. */
  public void remove(FactKind fact, FactKey key) {
    service.remove(fact, key);
  }

  /**
   * Keeps others from facts until the end of the caller's transaction. Call it first where the
   * transaction changes facts several times.
   */
  public void hold(Collection<FactKey> keys) {
    service.hold(keys);
  }

  /**
   * Removes facts, those that are there, in the caller's transaction; their rollups follow with
   * {@link FactBatches#catchUp}.
   */
  public void removeAndDefer(FactKind fact, Collection<FactKey> keys) {
    service.removeAndDefer(fact, keys);
  }

  private <F> Chunk<F> chunk(FactIntake<F> intake, List<JsonNode> items) {
    List<Candidate<F>> candidates = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      candidates.add(JsonFields.candidate(intake, i, items.get(i), times));
    }
    return new Chunk<>(intake, candidates);
  }

  private <F> Chunk<F> looseChunk(FactIntake<F> intake, List<? extends JsonNode> objects) {
    List<Candidate<F>> candidates = new ArrayList<>(objects.size());
    for (int i = 0; i < objects.size(); i++) {
      LooseJsonFields fields = LooseJsonFields.of(objects.get(i), lenientTimes);
      candidates.add(Candidate.read(intake, i, fields));
    }
    return new Chunk<>(intake, candidates);
  }

  private BulkItem item(int index, JsonNode item, ChunkResult result) {
    String id = item.path("externalId").isTextual() ? item.path("externalId").asText() : null;
    var violations = result.rejections().get((long) index);
    if (violations != null) {
      return BulkItem.refused(index, id, problems.of(Refusal.invalid(violations)));
    }
    boolean created = result.outcomes().get((long) index) == RowOutcome.ACCEPTED;
    return BulkItem.done(index, id, created ? CREATED : OK);
  }
}
