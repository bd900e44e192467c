package org.annum.metrics.period;

import java.util.List;
import org.annum.metrics.period.model.CloseScope;

/** An item of the check list of a close; a CDI bean per item, of whichever feature knows. */
public interface CloseCheck {

  /** What is checked, in kebab-case. */
  String code();

  /** Ids of what keeps the month from being complete, a few of them; empty where nothing does. */
  List<String> open(CloseScope scope);
}
