package org.annum.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.annum.kit.SuiteConfig;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows audit records and checks their chain. */
@ApplicationScoped
class AuditService {
  private final AuditStore store;
  private final SuiteConfig suite;

  AuditService(AuditStore store, SuiteConfig suite) {
    this.store = store;
    this.suite = suite;
  }

  @Transactional
  Page<AuditRecord> page(
      String service, AuditFilter filter, @Nullable Integer limit, @Nullable String cursor) {
    checkService(service);
    PageRequest page = PageRequest.of(limit, cursor, filter);
    return page.page(store.page(filter, page), record -> List.of(record.id()));
  }

  @Transactional
  AuditVerification verify(String service) {
    checkService(service);
    AuditVerifier verifier = new AuditVerifier();
    store.eachSealed(verifier);
    return verifier.result(store.countUnsealed());
  }

  private void checkService(String service) {
    if (!service.equals(suite.service())) {
      throw Refusal.notFound("service.unknown", service);
    }
  }
}
