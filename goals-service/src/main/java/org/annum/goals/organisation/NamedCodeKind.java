package org.annum.goals.organisation;

enum NamedCodeKind {
  TEAM,
  POSITION;

  String notFoundCode() {
    return this == TEAM ? "team.not-found" : "position.not-found";
  }
}
