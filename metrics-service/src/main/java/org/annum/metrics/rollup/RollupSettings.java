package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.SuiteConfig;
import org.annum.kit.digest.StateDigestSource;
import org.annum.kit.outbox.OwnedTopic;
import org.annum.metrics.rollup.model.Calendar;

/** Beans about rollups that the kit and other features look for. */
@ApplicationScoped
class RollupSettings {

  @Produces
  @Singleton
  Calendar calendar(SuiteConfig config) {
    return new Calendar(config.timeZone());
  }

  @Produces
  @Singleton
  OwnedTopic rollupTopic() {
    return OwnedTopic.compacted(RollupStore.TOPIC);
  }

  @Produces
  @Singleton
  StateDigestSource rollupDigest() {
    return new RollupDigest();
  }

  private static final class RollupDigest implements StateDigestSource {
    private static final String SQL =
        """
        select employee_id || ':' || measure || ':' || to_char(month, 'YYYY-MM') as key, version
        from rollup where present
        """;

    @Override
    public String topic() {
      return RollupStore.TOPIC;
    }

    @Override
    public String sql() {
      return SQL;
    }
  }
}
