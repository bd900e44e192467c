package org.annum.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception of a request with a problem detail. */
@ApplicationScoped
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final Problems problems;

  ProblemMapper(Problems problems) {
    this.problems = problems;
  }

  // The more special types are named because Quarkus brings mappers of its own for them.
  @ServerExceptionMapper({
    Throwable.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    MismatchedInputException.class,
    NotFoundException.class,
    UnauthorizedException.class,
    ValidationException.class,
    WebApplicationException.class
  })
  RestResponse<Problem> answer(Throwable e) {
    Outcome outcome = Outcomes.of(e);
    Problem problem = problems.of(outcome, problems.request());
    log(e, outcome);
    var response =
        RestResponse.ResponseBuilder.<Problem>create(outcome.status())
            .entity(problem)
            .type(Problems.MEDIA_TYPE);
    if (outcome.retryAfterSeconds() != null) {
      response.header(HttpHeaders.RETRY_AFTER, outcome.retryAfterSeconds());
    }
    if (outcome.status() == RestResponse.StatusCode.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(e, outcome));
    }
    if (e instanceof NotAllowedException) {
      response.header(HttpHeaders.ALLOW, AllowedMethods.ofCurrentRequest());
    }
    return response.build();
  }

  // RFC 6750, 3.1: no error code for a request that brought no token.
  private static String challenge(Throwable e, Outcome outcome) {
    if (e instanceof Refusal) {
      return "Signature realm=\"annum\"";
    }
    String bearer = "Bearer realm=\"annum\"";
    return outcome.code().equals("access.bad-token")
        ? bearer + ", error=\"invalid_token\""
        : bearer;
  }

  private static void log(Throwable e, Outcome outcome) {
    if (outcome.isUnexpected()) {
      LOG.error("Request failed unexpectedly", e);
    } else if (outcome.isOurTrouble()) {
      LOG.warnf("Request not served: code=%s, cause=%s", outcome.code(), e.getClass().getName());
    } else {
      LOG.debugf(e, "Request refused: code=%s", outcome.code());
    }
  }
}
