package org.annum.kit.access;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** Accepts only tokens signed with an algorithm of the configuration. */
@ApplicationScoped
@Unremovable
class AlgorithmValidator implements Validator {
  private final AccessConfig config;

  AlgorithmValidator(AccessConfig config) {
    this.config = config;
  }

  @Override
  public @Nullable String validate(JwtContext context) {
    boolean allowed =
        context.getJoseObjects().stream()
            .allMatch(signed -> config.algorithms().contains(signed.getAlgorithmHeaderValue()));
    return allowed ? null : "signature algorithm not allowed";
  }
}
