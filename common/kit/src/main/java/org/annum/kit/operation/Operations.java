package org.annum.kit.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.annum.kit.SuiteConfig;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.idempotency.Idempotency;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Accepts long work. Once a method here has returned, the work will be done or its failure told.
 */
@ApplicationScoped
public class Operations {
  private final OperationSubmission submission;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final WorkFiles files;
  private final OperationConfig config;
  private final SuiteConfig suite;

  Operations(
      OperationSubmission submission,
      Idempotency idempotency,
      CurrentCaller caller,
      WorkFiles files,
      OperationConfig config,
      SuiteConfig suite) {
    this.submission = submission;
    this.idempotency = idempotency;
    this.caller = caller;
    this.files = files;
    this.config = config;
    this.suite = suite;
  }

  /**
   * Queues work for the {@link OperationWorker} of this kind.
   *
   * @param payload read to its end, but not closed
   */
  public Operation submit(String kind, Map<String, String> parameters, InputStream payload) {
    return submit(null, kind, parameters, payload);
  }

  /** As {@link #submit(String, Map, InputStream)}, once per {@code Idempotency-Key}. */
  public Operation submit(
      @Nullable String idempotencyKey,
      String kind,
      Map<String, String> parameters,
      InputStream payload) {
    return submit(idempotencyKey, kind, parameters, payload, operation -> {});
  }

  /**
   * As before, and does something else in the transaction that promises the work.
   *
   * <p>Call it outside of a transaction: the payload is as slow as its sender.
   */
  public Operation submit(
      @Nullable String idempotencyKey,
      String kind,
      Map<String, String> parameters,
      InputStream payload,
      Consumer<Operation> withIt) {
    String submitter = caller.id();
    try (Spool spool = spool(payload)) {
      Request request = new Request(kind, parameters, spool.digest());
      return QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(config.payloadTimeout().toSeconds()))
          .call(
              () ->
                  idempotency.once(
                      idempotencyKey,
                      request,
                      Operation.class,
                      () -> {
                        Operation operation =
                            submission.insert(kind, parameters, submitter, spool.file());
                        withIt.accept(operation);
                        return operation;
                      }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Spool spool(InputStream payload) throws IOException {
    return Spool.of(payload, files.create(), config.maxPayloadSize().asLongValue());
  }

  /** The answer to a submission: 202, where to watch it, and what it is. */
  public RestResponse<Operation> accepted(Operation operation) {
    URI location =
        URI.create("/v1/services/%s/operations/%s".formatted(suite.service(), operation.id()));
    return ResponseBuilder.<Operation>create(RestResponse.Status.ACCEPTED, operation)
        .location(location)
        .build();
  }

  /** What makes two submissions the same. */
  private record Request(String kind, Map<String, String> parameters, String payloadDigest) {}
}
