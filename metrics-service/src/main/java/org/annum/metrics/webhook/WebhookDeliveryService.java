package org.annum.metrics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.idempotency.Idempotency;

/** Takes deliveries in whose signature was found right. */
@ApplicationScoped
class WebhookDeliveryService {
  private final WebhookIntake intake;
  private final FactWebhookStore store;
  private final Idempotency idempotency;
  private final Clock clock;

  WebhookDeliveryService(
      WebhookIntake intake, FactWebhookStore store, Idempotency idempotency, Clock clock) {
    this.intake = intake;
    this.store = store;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Takes the facts in, or answers what was answered when this delivery came before. */
  @Transactional
  BulkResult receive(String source, SignedDelivery delivery) {
    return idempotency.once(
        source + ":" + delivery.id(),
        new String(delivery.body(), UTF_8),
        BulkResult.class,
        () -> take(source, delivery));
  }

  private BulkResult take(String source, SignedDelivery delivery) {
    BulkResult result = intake.take(source, delivery.body());
    store.noteReceived(source, clock.instant(), result.succeeded(), result.failed());
    return result;
  }
}
