package org.annum.metrics.team.model;

import java.util.List;

/**
 * What a caller may see of a team. Whoever may see everybody's values sees all. Others see their
 * own value, the median and their place, and even these only in a group of at least 5 people with a
 * value: the median less what the caller knows anyway must not tell of fewer than 4 strangers.
 */
public enum TeamSight {
  ALL,
  PLACE,
  OWN_ONLY,
  NOTHING;

  private static final int SMALLEST_GROUP = 5;

  /** For somebody without the right to see everybody. */
  public static TeamSight of(List<TeamMember> members) {
    boolean leads = members.stream().anyMatch(TeamMember::managed);
    if (leads && members.stream().allMatch(member -> member.own() || member.managed())) {
      return ALL;
    }
    if (members.stream().noneMatch(TeamMember::own)) {
      return NOTHING;
    }
    List<TeamMember> valued = members.stream().filter(member -> member.value() != null).toList();
    long strangers = valued.stream().filter(member -> !member.own() && !member.managed()).count();
    return valued.size() >= SMALLEST_GROUP && strangers >= SMALLEST_GROUP - 1 ? PLACE : OWN_ONLY;
  }
}
