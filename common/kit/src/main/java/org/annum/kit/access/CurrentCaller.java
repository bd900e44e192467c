package org.annum.kit.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.kit.problem.Refusal;

/** The caller of the request being served. */
@RequestScoped
public class CurrentCaller {
  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Caller get() {
    return new Caller(id(), identity.getRoles(), permissions());
  }

  /** Id of the caller; empty for an anonymous one. */
  public String id() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  public boolean has(String permission) {
    return permissions().contains(permission);
  }

  /** Whether the caller is this very person. */
  public boolean is(String personId) {
    return !identity.isAnonymous() && id().equals(personId);
  }

  /** Refuses (403) a caller without the permission. */
  public void require(String permission) {
    if (!has(permission)) {
      throw Refusal.forbidden("access.denied");
    }
  }

  private Set<String> permissions() {
    return identity.getPermissions().stream()
        .filter(StringPermission.class::isInstance)
        .flatMap(permission -> names((StringPermission) permission))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> names(StringPermission permission) {
    String actions = permission.getActions();
    return actions.isEmpty()
        ? Stream.of(permission.getName())
        : Arrays.stream(actions.split(",")).map(action -> permission.getName() + ":" + action);
  }
}
