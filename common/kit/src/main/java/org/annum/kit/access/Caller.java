package org.annum.kit.access;

import java.util.Set;

/**
 * Who asks: a person or a system client.
 *
 * @param id subject of the token; for a person the employee id
 * @param permissions e.g. {@code facts:write}: the token's scopes and what its roles grant
 */
public record Caller(String id, Set<String> roles, Set<String> permissions) {

  public Caller {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  public boolean has(String permission) {
    return permissions.contains(permission);
  }
}
