package org.annum.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Makes problem details of refusals, in the language of the request being served. */
@ApplicationScoped
public class Problems {

  /** The problem of a refusal, e.g. for one item of a bulk request. */
  public Problem of(Refusal refusal) {
    return new Problem(
        refusal.code(),
        Messages.text(Locale.ENGLISH, refusal.code()),
        400,
        null,
        null,
        refusal.code(),
        null,
        List.of());
  }
}
