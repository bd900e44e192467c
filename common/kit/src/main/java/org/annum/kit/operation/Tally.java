package org.annum.kit.operation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annum.kit.table.Row;
import org.jspecify.annotations.Nullable;

/** What an attempt has reported so far, and which rejections are not saved yet. */
final class Tally {
  private long accepted;
  private long replaced;
  private long unchanged;
  private long done;
  private @Nullable Long total;
  private long resumeAfter;
  private BitSet rejectedRows = new BitSet();
  private List<RowRejection> pending = new ArrayList<>();
  private List<Row> kept = new ArrayList<>();

  /** A tally that goes on where the last committed chunk of an earlier attempt ended. */
  static Tally resuming(Claim claim, BitSet rejectedRows) {
    Tally tally = new Tally();
    tally.accepted = claim.counts().accepted();
    tally.replaced = claim.counts().replaced();
    tally.unchanged = claim.counts().unchanged();
    tally.done = claim.progress().done();
    tally.total = claim.progress().total();
    tally.resumeAfter = claim.resumeAfter();
    tally.rejectedRows = rejectedRows;
    return tally;
  }

  void count(RowOutcome outcome, long rows) {
    switch (outcome) {
      case ACCEPTED -> accepted += rows;
      case REPLACED -> replaced += rows;
      case UNCHANGED -> unchanged += rows;
    }
  }

  void reject(RowRejection rejection) {
    rejectedRows.set(Math.toIntExact(rejection.row()));
    pending.add(rejection);
  }

  void keep(Row row) {
    kept.add(row);
  }

  void progress(long newDone, @Nullable Long newTotal) {
    done = newDone;
    total = newTotal;
  }

  void committedUpTo(long row) {
    resumeAfter = row;
  }

  /** The pending rejections and rows are in the database now. */
  void saved() {
    pending = new ArrayList<>();
    kept = new ArrayList<>();
  }

  Tally copy() {
    Tally copy = new Tally();
    copy.restore(this);
    return copy;
  }

  void restore(Tally other) {
    accepted = other.accepted;
    replaced = other.replaced;
    unchanged = other.unchanged;
    done = other.done;
    total = other.total;
    resumeAfter = other.resumeAfter;
    rejectedRows = (BitSet) other.rejectedRows.clone();
    pending = new ArrayList<>(other.pending);
    kept = new ArrayList<>(other.kept);
  }

  OperationCounts counts() {
    return new OperationCounts(accepted, replaced, unchanged, rejectedRows.cardinality());
  }

  OperationProgress progress() {
    return new OperationProgress(done, total);
  }

  long resumeAfter() {
    return resumeAfter;
  }

  int pendingCount() {
    return pending.size();
  }

  List<RowRejection> pending() {
    return List.copyOf(pending);
  }

  /** Rejected rows as they stand in the file, not saved yet. */
  List<Row> kept() {
    return List.copyOf(kept);
  }
}
