package org.annum.kit.reemission;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.operation.Operation;
import org.annum.kit.operation.Operations;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReEmissionService {
  private final List<ReEmissionSource> sources;
  private final Operations operations;
  private final Audit audit;

  ReEmissionService(@All List<ReEmissionSource> sources, Operations operations, Audit audit) {
    this.sources = sources;
    this.operations = operations;
    this.audit = audit;
  }

  /** Queues the work; for all topics when none is named. */
  @Transactional
  Operation submit(@Nullable String topic) {
    if (topic != null && sources.stream().noneMatch(source -> source.topic().equals(topic))) {
      throw Refusal.invalid(Violation.of("topic", "re-emission.unknown-topic", topic));
    }
    Map<String, String> parameters =
        topic == null ? Map.of() : Map.of(ReEmissionWorker.TOPIC, topic);
    Operation operation =
        operations.submit(ReEmissionWorker.KIND, parameters, InputStream.nullInputStream());
    audit.record("re-emission.requested", "operation", operation.id().toString(), parameters);
    return operation;
  }
}
