package org.annum.kit.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the chain and remembers the first record that does not fit. */
final class AuditVerifier implements Consumer<AuditRecord> {
  private String expected = AuditChain.start();
  private long count;
  private @Nullable Long brokenAt;
  private @Nullable String head;

  @Override
  public void accept(AuditRecord record) {
    count++;
    expected = AuditChain.next(expected, record);
    head = record.hash();
    Long position = record.position();
    boolean fits = position != null && position == count && expected.equals(record.hash());
    if (!fits && brokenAt == null) {
      brokenAt = count;
    }
  }

  AuditVerification result(long unsealed) {
    return new AuditVerification(brokenAt == null, count, unsealed, brokenAt, head);
  }
}
