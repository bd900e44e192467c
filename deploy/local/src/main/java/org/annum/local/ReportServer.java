package org.annum.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.local.api.SuiteClient;
import org.annum.local.stack.Service;

/**
 * Shows reports to the browser on this machine, which has no bearer token to send.
 *
 * <p>It answers only on the loopback address, only for reports, and only under a path that is
 * random for each run: who knows the path may read reports, as long as the stack is up.
 */
final class ReportServer implements AutoCloseable {
  private static final int SECRET_BYTES = 16;
  private static final Pattern REPORT =
      Pattern.compile("/reviews/([0-9A-Za-z-]{1,64})/report\\?lang=(zh|en)");

  private final HttpServer server;
  private final SuiteClient suite;
  private final String secret;

  private ReportServer(HttpServer server, SuiteClient suite, String secret) {
    this.server = server;
    this.suite = suite;
    this.secret = secret;
  }

  static ReportServer start(SuiteClient suite) throws IOException {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ReportServer reports = new ReportServer(server, suite, HexFormat.of().formatHex(random));
    server.createContext("/" + reports.secret, reports::answer);
    server.start();
    return reports;
  }

  /** To which {@link #path} is appended. */
  String address() {
    return "http://localhost:%d/%s".formatted(server.getAddress().getPort(), secret);
  }

  static String path(String reviewId, String language) {
    return "/reviews/%s/report?lang=%s".formatted(reviewId, language);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString().substring(secret.length() + 1);
      Matcher report = REPORT.matcher(asked);
      if (!exchange.getRequestMethod().equals("GET") || !report.matches()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] page = suite.text(Service.REVIEW, "/v1" + asked).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    } catch (LocalProblem e) {
      exchange.sendResponseHeaders(502, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
