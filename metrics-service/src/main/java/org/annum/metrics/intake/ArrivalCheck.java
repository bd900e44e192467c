package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.operation.RowOutcome;
import org.annum.metrics.arrival.Arrivals;
import org.annum.metrics.arrival.FactFlags;
import org.annum.metrics.arrival.FactIds;
import org.annum.metrics.arrival.model.Arrival;
import org.annum.metrics.arrival.model.Finding;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.RuleAction;
import org.jdbi.v3.core.Handle;

/**
 * Asks the arrival rules about the facts of a chunk: what they reject is refused, what they flag is
 * flagged once it is stored. Does nothing where no definition asks anything.
 */
@ApplicationScoped
class ArrivalCheck {
  private final Arrivals arrivals;
  private final FactFlags flags;

  ArrivalCheck(Arrivals arrivals, FactFlags flags) {
    this.arrivals = arrivals;
    this.flags = flags;
  }

  boolean isAsked(FactKind fact) {
    return arrivals.isAsked(fact);
  }

  /** Judges the valid facts, unknown people too. */
  <F> void judge(Handle handle, Chunk<F> chunk, Set<String> known) {
    FactIntake<F> intake = chunk.intake();
    List<Candidate<F>> valid = chunk.valid();
    List<Arrival> arriving = new ArrayList<>();
    for (int i = 0; i < valid.size(); i++) {
      int index = i;
      intake.measured(valid.get(i).fact()).stream()
          .map(fact -> new Arrival(index, fact))
          .forEach(arriving::add);
    }
    for (Finding finding : arrivals.judge(handle, intake.fact(), arriving, known)) {
      Candidate<F> candidate = valid.get(finding.index());
      if (finding.action() == RuleAction.REJECT) {
        chunk.refuse(candidate, finding.field(), finding.code(), finding.arguments().toArray());
      } else {
        chunk.flag(candidate, finding);
      }
    }
  }

  /** Flags what was stored of the flagged facts, and closes the flags of what was replaced. */
  <F> void keep(
      Handle handle, Chunk<F> chunk, List<Candidate<F>> stored, Map<Long, RowOutcome> outcomes) {
    // A row of several facts has one outcome, which does not say what became of each of them.
    boolean corrects = outcomes.containsValue(RowOutcome.REPLACED) || chunk.hasRowOfSeveral();
    if (!corrects && !chunk.hasFlags()) {
      return;
    }
    List<Candidate<F>> changed =
        stored.stream()
            .filter(candidate -> outcomes.get(candidate.row()) != RowOutcome.UNCHANGED)
            .toList();
    if (corrects) {
      flags.correct(handle, chunk.intake().fact(), ids(changed));
    }
    flags.keep(handle, chunk.intake().fact(), chunk.flagsOf(changed));
  }

  /** Closes the flags of a removed fact. */
  void remove(Handle handle, FactKind fact, FactKey key) {
    flags.remove(handle, fact, key.source(), key.externalId());
  }

  private static <F> FactIds ids(List<Candidate<F>> candidates) {
    List<FactKey> keys = candidates.stream().map(Candidate::key).toList();
    return new FactIds(
        keys.stream().map(FactKey::source).toList(),
        keys.stream().map(FactKey::externalId).toList());
  }
}
