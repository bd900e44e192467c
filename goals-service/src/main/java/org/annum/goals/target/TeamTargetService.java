package org.annum.goals.target;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.annum.goals.people.People;
import org.annum.goals.target.TeamTargetWriter.Result;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.json.MergePatch;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TeamTargetService {
  private static final String READ = "goals:read";
  private static final String WRITE = "goals:write";

  private final TeamTargetRepository targets;
  private final TeamTargetWriter writer;
  private final TeamTargetStore store;
  private final People people;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;

  TeamTargetService(
      TeamTargetRepository targets,
      TeamTargetWriter writer,
      TeamTargetStore store,
      People people,
      Idempotency idempotency,
      MergePatch mergePatch) {
    this.targets = targets;
    this.writer = writer;
    this.store = store;
    this.people = people;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  @Transactional
  Page<TeamTargetResponse> list(TeamTargetFilter filter, PageRequest page) {
    List<TeamTargetResponse> found =
        targets.list(filter, people.sight(READ), page).stream()
            .map(TeamTargetResponse::of)
            .toList();
    return page.page(found, target -> List.of(target.team(), target.period(), target.measure()));
  }

  @Transactional
  TeamTargetResponse get(UUID id) {
    return TeamTargetResponse.of(visible(id, READ));
  }

  @Transactional
  TeamTargetResponse create(TeamTargetRequest request, @Nullable String idempotencyKey) {
    return idempotency.once(
        idempotencyKey, request, TeamTargetResponse.class, () -> create(request.proposed()));
  }

  @Transactional
  TeamTargetResponse patch(UUID id, JsonNode patch, ExpectedVersion expected) {
    TeamTarget target = forChange(id, expected);
    TeamTargetPatch current = TeamTargetPatch.of(target.terms());
    TeamTargetPatch merged = mergePatch.apply(patch, current, TeamTargetPatch.class);
    return save(merged.proposed(target.terms()));
  }

  @Transactional
  void delete(UUID id, ExpectedVersion expected) {
    store.delete(forChange(id, expected));
  }

  private TeamTargetResponse create(ProposedTeamTarget proposed) {
    Result preview = writer.preview(List.of(proposed)).get(0);
    if (preview.target() != null) {
      throw Refusal.conflict("team-target.exists", preview.target().id().toString());
    }
    return save(proposed);
  }

  private TeamTargetResponse save(ProposedTeamTarget proposed) {
    Result result = writer.save(List.of(proposed)).get(0);
    if (!result.violations().isEmpty()) {
      throw Refusal.invalid(result.violations());
    }
    return TeamTargetResponse.of(Objects.requireNonNull(result.target()));
  }

  private TeamTarget forChange(UUID id, ExpectedVersion expected) {
    targets.lock();
    TeamTarget target = visible(id, READ, WRITE);
    expected.check(target.version());
    return target;
  }

  private TeamTarget visible(UUID id, String... permissions) {
    return targets
        .findVisible(id, people.sight(permissions))
        .orElseThrow(() -> Refusal.notFound("team-target.not-found", id.toString()));
  }
}
