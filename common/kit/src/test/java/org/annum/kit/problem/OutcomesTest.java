package org.annum.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServerErrorException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table from exception to status. */
class OutcomesTest {

  static Stream<Arguments> exceptions() {
    Refusal refusal = Refusal.conflict("x.y");
    return Stream.of(
        arguments(refusal, 409, "x.y"),
        arguments(new IllegalStateException(new RuntimeException(refusal)), 409, "x.y"),
        arguments(new NotFoundException(refusal), 409, "x.y"),
        arguments(new NotFoundException(), 404, "resource.not-found"),
        arguments(new ClientErrorException(418), 418, "request.refused"),
        arguments(new ServerErrorException(502), 500, "server.unexpected"),
        arguments(new UnauthorizedException(), 401, "access.no-token"),
        arguments(new AuthenticationFailedException(), 401, "access.bad-token"),
        arguments(new ForbiddenException(), 403, "access.denied"),
        arguments(new ConstraintViolationException(Set.of()), 500, "server.unexpected"),
        arguments(new IllegalArgumentException("bug"), 500, "server.unexpected"),
        arguments(sql("23505"), 409, "conflict.already-exists"),
        arguments(new RuntimeException(sql("23505")), 409, "conflict.already-exists"),
        arguments(sql("23503"), 409, "conflict.reference"),
        arguments(sql("22P05"), 422, "request.not-storable"),
        arguments(sql("22021"), 422, "request.not-storable"),
        arguments(sql("22003"), 422, "request.not-storable"),
        arguments(sql("40001"), 503, "server.contention"),
        arguments(sql("57014"), 503, "server.too-slow"),
        arguments(sql("57P03"), 503, "server.database-away"),
        arguments(sql("53300"), 503, "server.database-away"),
        arguments(sql("08001"), 503, "server.database-away"),
        arguments(new SQLException("Acquisition timeout"), 503, "server.database-away"),
        arguments(new SQLException("something else"), 500, "server.unexpected"),
        arguments(sql("42P01"), 500, "server.unexpected"),
        arguments(sql("25P02"), 500, "server.unexpected"));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void shouldHaveOneOutcomeForEachException(Throwable e, int status, String code) {
    Outcome outcome = Outcomes.of(e);

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.retryAfterSeconds() != null).isEqualTo(status == 503);
  }

  @ParameterizedTest
  @EnumSource(Refusal.Kind.class)
  void shouldBlameTheCallerForEveryRefusal(Refusal.Kind kind) {
    assertThat(Outcome.of(Refusal.of(kind, "x.y")).status()).isBetween(400, 429);
  }

  private static SQLException sql(String state) {
    return new SQLException("secret", state);
  }
}
