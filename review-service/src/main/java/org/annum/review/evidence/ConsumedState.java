package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.digest.StateDigestSource;

/** Names the versions held of each consumed topic, for comparison with their publishers. */
@ApplicationScoped
class ConsumedState {

  @Produces
  @Singleton
  StateDigestSource people() {
    return new Source(
        EmployeeConsumer.TOPIC,
        """
        select employee_id as key, version from employee_view where not erased
        """);
  }

  @Produces
  @Singleton
  StateDigestSource standards() {
    return new Source(
        StandardConsumer.TOPIC,
        """
        select id as key, version from standard_view where not erased
        """);
  }

  @Produces
  @Singleton
  StateDigestSource rollups() {
    return new Source(
        RollupConsumer.TOPIC,
        """
        select key, version from rollup_view where not erased
        """);
  }

  @Produces
  @Singleton
  StateDigestSource summaries() {
    return new Source(
        SummaryConsumer.TOPIC,
        """
        select key, version from feedback_summary_view where not erased
        """);
  }

  private record Source(String topic, String sql) implements StateDigestSource {}
}
