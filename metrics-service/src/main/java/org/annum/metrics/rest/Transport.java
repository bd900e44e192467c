package org.annum.metrics.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.rest.model.AllowedHosts;

/**
 * Sends one request. A redirect is followed only where it stays on its host, so that credentials
 * never go anywhere else, and only for requests without a body.
 */
@ApplicationScoped
class Transport {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Hosts hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  Transport(Hosts hosts) {
    this.hosts = hosts;
  }

  /**
   * The answer, whatever its status.
   *
   * @param request without a timeout of its own
   * @param timeout until the last byte of the answer
   * @param limit bytes of the answer
   */
  HttpResponse<byte[]> send(HttpRequest request, Duration timeout, int limit)
      throws IOException, InterruptedException {
    HttpRequest next = request;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      hosts.check(next.uri());
      HttpResponse<byte[]> response = exchange(next, timeout, limit);
      Optional<URI> target = redirect(next, response);
      if (target.isEmpty()) {
        return response;
      }
      next = HttpRequest.newBuilder(next, (name, value) -> true).uri(target.get()).build();
    }
    throw SourceRefusedException.of("rest.redirected", null);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, Duration timeout, int limit)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, head -> new BoundedBody(limit));
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      throw new IOException("no answer within " + timeout, tooSlow);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof BoundedBody.TooLargeException tooLarge) {
        throw tooLarge;
      }
      throw new IOException("no whole answer", failed);
    } finally {
      response.cancel(true);
    }
  }

  private static Optional<URI> redirect(HttpRequest request, HttpResponse<byte[]> response) {
    Optional<String> location = response.headers().firstValue("location");
    boolean redirected =
        switch (response.statusCode()) {
          case 301, 302, 303, 307, 308 -> location.isPresent();
          default -> false;
        };
    if (!redirected) {
      return Optional.empty();
    }
    Optional<URI> target = location.flatMap(text -> Urls.resolve(request.uri(), text));
    boolean followed =
        request.method().equals("GET")
            && target.filter(to -> AllowedHosts.sameOrigin(request.uri(), to)).isPresent();
    if (!followed) {
      throw SourceRefusedException.of("rest.redirected", null);
    }
    return target;
  }
}
