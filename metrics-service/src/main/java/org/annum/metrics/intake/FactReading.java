package org.annum.metrics.intake;

import java.util.List;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.profile.model.ImportProfile;

/** How the files of one import become facts. */
record FactReading<F>(FactIntake<F> intake, ImportProfile profile, String source, Times times) {

  BoundProfile bind(List<String> columns) {
    return BoundProfile.of(profile, source, times, columns);
  }
}
