package org.annum.kit.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annum.kit.schedule.Background;
import org.jboss.logging.Logger;

/** Until when each certificate is valid that this replica was told to watch. */
@ApplicationScoped
class CertificateMetrics {
  private static final Logger LOG = Logger.getLogger(CertificateMetrics.class);

  private final TelemetryConfig config;
  private final MultiGauge ends;

  CertificateMetrics(TelemetryConfig config, MeterRegistry registry) {
    this.config = config;
    this.ends =
        MultiGauge.builder("annum.certificate.end")
            .description("When the certificate expires, since 1970; NaN when it cannot be read")
            .baseUnit("seconds")
            .register(registry);
  }

  void start(@Observes StartupEvent event, Background background) {
    background.every(config.certificateInterval(), "certificates", this::refresh);
  }

  private void refresh() {
    Set<Path> files = config.certificateFiles().orElse(Set.of());
    Set<URI> addresses = config.certificateAddresses().orElse(Set.of());
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    files.forEach(file -> rows.add(row(file, () -> Certificates.endOf(file))));
    addresses.forEach(address -> rows.add(row(address, () -> Certificates.endOf(address))));
    ends.register(rows, true);
  }

  private static MultiGauge.Row<?> row(Object certificate, Looking looking) {
    return MultiGauge.Row.of(
        Tags.of("certificate", certificate.toString()), seconds(certificate, looking));
  }

  private static double seconds(Object certificate, Looking looking) {
    try {
      return looking.end().getEpochSecond();
    } catch (IOException | GeneralSecurityException e) {
      LOG.warnf(e, "A certificate cannot be read: %s", certificate);
      return Double.NaN;
    }
  }

  private interface Looking {
    Instant end() throws IOException, GeneralSecurityException;
  }
}
