package org.annum.kit.problem;

import org.annum.kit.id.Ids;

/** Names that no other test uses. */
public final class Names {
  private Names() {}

  public static String fresh(String prefix) {
    return prefix + "-" + Ids.next();
  }
}
