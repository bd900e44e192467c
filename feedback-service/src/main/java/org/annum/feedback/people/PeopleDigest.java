package org.annum.feedback.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.digest.StateDigestSource;

/** What this service has taken over of the people. */
@ApplicationScoped
class PeopleDigest implements StateDigestSource {

  @Override
  public String topic() {
    return EmployeeConsumer.TOPIC;
  }

  @Override
  public String sql() {
    return """
    select employee_id as key, version from employee where not erased
    """;
  }
}
