package org.annum.goals.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.digest.StateDigestSource;

@ApplicationScoped
class PeopleDigest implements StateDigestSource {
  private static final String LIVE =
      """
      select employee_id as key, version from employee where not deleted
      """;

  @Override
  public String topic() {
    return "annum.people.v1";
  }

  @Override
  public String sql() {
    return LIVE;
  }
}
