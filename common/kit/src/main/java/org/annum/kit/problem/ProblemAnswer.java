package org.annum.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers a request with a problem before it reaches a resource. */
@ApplicationScoped
class ProblemAnswer {
  private final Problems problems;
  private final ObjectMapper json;

  ProblemAnswer(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  void send(HttpServerRequest request, Refusal refusal) {
    Problem problem = problems.of(Outcome.of(refusal), request);
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
        .putHeader("Connection", "close")
        .end(write(problem))
        // A body may still be on its way; nobody will read it.
        .onComplete(sentOrGone -> request.connection().close());
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
