package org.annum.metrics.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.id.Ids;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.attestation.model.Attestation;
import org.annum.metrics.intake.FactKey;
import org.jspecify.annotations.Nullable;

/** Use cases of who states something about a fact, and of who decides a dispute. */
@ApplicationScoped
class AttestationService {
  private static final String SUBJECT = "fact-attestation";
  private final AttestationRepository attestations;
  private final AttestationStore store;
  private final AttestationSight sight;
  private final Idempotency idempotency;
  private final Audit audit;
  private final Clock clock;

  AttestationService(
      AttestationRepository attestations,
      AttestationStore store,
      AttestationSight sight,
      Idempotency idempotency,
      Audit audit,
      Clock clock) {
    this.attestations = attestations;
    this.store = store;
    this.sight = sight;
    this.idempotency = idempotency;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  AttestationResponse state(@Nullable String key, CreateAttestationRequest request) {
    return idempotency.once(key, request, AttestationResponse.class, () -> stateNow(request));
  }

  Page<AttestationResponse> list(AttestationFilter filter, PageRequest page) {
    List<AttestationResponse> found =
        attestations.list(filter, sight.viewer(), page).stream()
            .map(AttestationResponse::from)
            .toList();
    sight.saw(filter.employeeId());
    return page.page(found, last -> List.of(last.id()));
  }

  AttestationResponse get(UUID id) {
    SeenAttestation seen = find(id);
    sight.saw(seen.attestation().employeeId());
    return AttestationResponse.from(seen);
  }

  @Transactional
  AttestationResponse decide(UUID id, ExpectedVersion expected, DisputeDecisionRequest request) {
    SeenAttestation seen = find(id);
    Attestation.Decision decision =
        new Attestation.Decision(
            sight.viewer().caller(), OffsetDateTime.now(clock), request.reason());
    Attestation decided = seen.attestation().decide(request.outcome(), decision);
    if (!seen.decidable()) {
      throw Refusal.forbidden("attestation.not-decider");
    }
    expected.check(seen.attestation().version());
    if (!store.decide(decided)) {
      throw Refusal.conflict("attestation.not-open", decided.state());
    }
    note("fact-attestation.decided", decided);
    return AttestationResponse.from(find(id));
  }

  private AttestationResponse stateNow(CreateAttestationRequest request) {
    String text = request.text() == null || request.text().isBlank() ? null : request.text();
    if (request.kind().isWorded() && text == null) {
      throw Refusal.invalid(Violation.of("/text", "fact.value-missing"));
    }
    FactKey key = AttestationFilter.key("/recordId", request.recordId());
    AttestedFact fact =
        attestations.fact(request.fact(), key, sight.viewer().caller()).orElseThrow(key::notFound);
    Attestation stated =
        new Attestation(
            Ids.next(),
            1,
            sight.viewer().caller(),
            request.fact(),
            key.source(),
            key.externalId(),
            fact.version(),
            fact.day(),
            request.kind().state(),
            text,
            OffsetDateTime.now(clock),
            null);
    if (!store.add(stated)) {
      throw Refusal.conflict("attestation.dispute-open", key.recordId());
    }
    note("fact-attestation.stated", stated);
    return AttestationResponse.from(find(stated.id()));
  }

  private SeenAttestation find(UUID id) {
    return attestations
        .find(id, sight.viewer())
        .orElseThrow(() -> Refusal.notFound("attestation.not-found", id));
  }

  private void note(String action, Attestation attestation) {
    audit.record(
        action,
        SUBJECT,
        attestation.id().toString(),
        Map.of(
            "employeeId", attestation.employeeId(),
            "fact", attestation.fact(),
            "recordId", attestation.recordId(),
            "factVersion", attestation.factVersion(),
            "state", attestation.state()));
  }
}
