package org.annum.metrics.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.webhook.model.DeliveryRate;
import org.jspecify.annotations.Nullable;

/**
 * Lets deliveries in that are signed with a secret of their source. Whoever is kept out learns
 * neither whether there is such a source nor what was wrong.
 */
@ApplicationScoped
class WebhookGate {
  private final FactWebhookRepository webhooks;
  private final SecretSealer sealer;
  private final WebhookConfig config;
  private final Clock clock;
  private final Map<String, DeliveryRate> rates = new ConcurrentHashMap<>();

  /** Nobody's: so that an unknown source takes as long as a known one. */
  private final WebhookSecret decoy;

  WebhookGate(
      FactWebhookRepository webhooks, SecretSealer sealer, WebhookConfig config, Clock clock) {
    this.webhooks = webhooks;
    this.sealer = sealer;
    this.config = config;
    this.clock = clock;
    this.decoy = sealer.newSecret();
  }

  /** Reads a delivery; refuses one that is too large, not signed, not of now, or one too many. */
  SignedDelivery admit(
      String source,
      @Nullable String id,
      @Nullable String timestamp,
      @Nullable String signatures,
      InputStream body) {
    SignedDelivery delivery =
        SignedDelivery.of(text(id), text(timestamp), text(signatures), read(body))
            .filter(read -> read.isSignedBy(secrets(source)))
            .orElseThrow(() -> refused("webhook.not-signed"));
    Instant now = clock.instant();
    if (!delivery.isTimely(now)) {
      throw refused("webhook.not-timely");
    }
    if (!rates
        .computeIfAbsent(source, key -> new DeliveryRate(config.perSecond(), now))
        .allows(now)) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "webhook.too-many", config.perSecond());
    }
    return delivery;
  }

  private List<WebhookSecret> secrets(String source) {
    List<byte[]> sealed = webhooks.secrets(source, clock.instant());
    return sealed.isEmpty()
        ? List.of(decoy)
        : sealed.stream().map(one -> sealer.open(source, one)).toList();
  }

  private byte[] read(InputStream body) {
    int most = Math.toIntExact(config.maxBodySize().asLongValue());
    try {
      byte[] read = body.readNBytes(most + 1);
      if (read.length > most) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "request.too-large", most);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header.strip();
  }

  private static Refusal refused(String code) {
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, code);
  }
}
