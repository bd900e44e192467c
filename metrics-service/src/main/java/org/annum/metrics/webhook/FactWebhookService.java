package org.annum.metrics.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactKey;
import org.jspecify.annotations.Nullable;

/** Use cases of who sets webhooks up. */
@ApplicationScoped
class FactWebhookService {
  private static final String SUBJECT = "fact-webhook";

  private final FactWebhookRepository webhooks;
  private final FactWebhookStore store;
  private final SecretSealer sealer;
  private final Audit audit;
  private final Clock clock;

  FactWebhookService(
      FactWebhookRepository webhooks,
      FactWebhookStore store,
      SecretSealer sealer,
      Audit audit,
      Clock clock) {
    this.webhooks = webhooks;
    this.store = store;
    this.sealer = sealer;
    this.audit = audit;
    this.clock = clock;
  }

  Page<FactWebhookResponse> list(PageRequest page) {
    return page.page(
        webhooks.list(page).stream().map(FactWebhookResponse::from).toList(),
        last -> List.of(last.source()));
  }

  FactWebhookResponse get(String source) {
    return webhooks
        .find(source)
        .map(FactWebhookResponse::from)
        .orElseThrow(() -> Refusal.notFound("webhook.not-found", source));
  }

  @Transactional
  FactWebhookSecretResponse create(String source) {
    if (!FactKey.isSource(source)) {
      throw Refusal.invalid(Violation.of("/source", "fact.source-unusable"));
    }
    if (!store.create(source, clock.instant())) {
      throw Refusal.conflict("webhook.exists", source);
    }
    audit.record("fact-webhook.created", SUBJECT, source, Map.of());
    return newSecret(source, null);
  }

  @Transactional
  FactWebhookResponse enable(String source, ExpectedVersion expected, boolean enabled) {
    check(source, expected);
    store.enable(source, enabled);
    String action = enabled ? "fact-webhook.opened" : "fact-webhook.closed";
    audit.record(action, SUBJECT, source, Map.of());
    return get(source);
  }

  @Transactional
  FactWebhookSecretResponse rotate(String source, Duration overlap) {
    store.lock(source);
    get(source);
    audit.record("fact-webhook.secret-replaced", SUBJECT, source, Map.of());
    return newSecret(source, clock.instant().plus(overlap));
  }

  @Transactional
  void delete(String source, ExpectedVersion expected) {
    check(source, expected);
    store.delete(source);
    audit.record("fact-webhook.deleted", SUBJECT, source, Map.of());
  }

  private void check(String source, ExpectedVersion expected) {
    store.lock(source);
    expected.check(get(source).version());
  }

  private FactWebhookSecretResponse newSecret(String source, @Nullable Instant previousUntil) {
    WebhookSecret secret = sealer.newSecret();
    Instant until = previousUntil == null ? clock.instant() : previousUntil;
    store.addSecret(source, sealer.seal(source, secret), until);
    return new FactWebhookSecretResponse(source, secret.reveal(), previousUntil);
  }
}
