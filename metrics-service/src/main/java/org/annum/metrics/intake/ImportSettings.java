package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.table.Limits;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.profile.model.ImportProfile;
import org.annum.metrics.rollup.model.Calendar;

/** How files are read. */
@ApplicationScoped
class ImportSettings {
  private final IntakeConfig config;
  private final Calendar calendar;
  private final Limits limits;

  ImportSettings(IntakeConfig config, Calendar calendar, Limits limits) {
    this.config = config;
    this.calendar = calendar;
    this.limits = limits;
  }

  int chunkRows() {
    return config.chunkRows();
  }

  Limits limits() {
    return limits;
  }

  Times times(ImportProfile profile) {
    return Times.lenient(profile.zone().orElse(calendar.zone()), profile.datePatterns());
  }
}
