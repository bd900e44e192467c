package org.annum.goals.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.annum.goals.organisation.model.CodePolicy;
import org.annum.kit.audit.Audit;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;

@ApplicationScoped
class OrganisationService {
  private final NamedCodeRepository codes;
  private final Audit audit;

  OrganisationService(NamedCodeRepository codes, Audit audit) {
    this.codes = codes;
    this.audit = audit;
  }

  Page<NamedCodeResponse> list(NamedCodeKind kind, PageRequest page) {
    return page.page(codes.list(kind, page), named -> List.of(named.code()));
  }

  NamedCodeResponse get(NamedCodeKind kind, String code) {
    return codes.find(kind, code).orElseThrow(() -> Refusal.notFound(kind.notFoundCode(), code));
  }

  @Transactional
  NamedCodeResponse name(NamedCodeKind kind, String code, NamesRequest names) {
    List<Violation> violations = CodePolicy.violations("code", code);
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    codes.name(kind, code, names);
    NamedCodeResponse named = get(kind, code);
    audit.record("named-code.named", kind.name(), code, Map.of("version", named.version()));
    return named;
  }
}
