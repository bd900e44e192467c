package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.rollup.model.Calendar;

/** How files are read. */
@ApplicationScoped
class ImportSettings {
  private final IntakeConfig config;
  private final Calendar calendar;

  ImportSettings(IntakeConfig config, Calendar calendar) {
    this.config = config;
    this.calendar = calendar;
  }

  int chunkRows() {
    return config.chunkRows();
  }

  Times times() {
    return Times.lenient(calendar.zone());
  }
}
