package org.annum.feedback.summary;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.digest.StateDigestSource;

/** What this service has published. */
@ApplicationScoped
class SummaryDigest implements StateDigestSource {

  @Override
  public String topic() {
    return Summaries.TOPIC;
  }

  @Override
  public String sql() {
    return """
    select employee_id || ':' || measure || ':' || period as key, version
      from feedback_summary
     where not erased
    """;
  }
}
