package org.annum.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the metrics pages of the services show. */
final class Scrape {
  static final List<String> SERVICES =
      List.of("goals-service", "metrics-service", "feedback-service", "review-service");

  private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private Scrape() {}

  /** One line of a page, with the label that a scrape adds. */
  record Series(String metric, Map<String, String> labels) {}

  /** The ports of the metrics pages, in the order of {@link #SERVICES}. */
  static List<Integer> ports(CommandLine annum) {
    try {
      JsonNode state = new ObjectMapper().readTree(annum.home().resolve("run/stack.json").toFile());
      int first = state.at("/ports/management").intValue();
      return IntStream.range(first, first + SERVICES.size()).boxed().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Series> of(CommandLine annum) {
    List<Integer> ports = ports(annum);
    return IntStream.range(0, ports.size())
        .boxed()
        .flatMap(
            i ->
                page(ports.get(i))
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> series(SERVICES.get(i), line)))
        .toList();
  }

  private static Series series(String application, Matcher line) {
    Map<String, String> labels = new HashMap<>(Map.of("application", application));
    Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return new Series(line.group(1), labels);
  }

  private static String page(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/q/metrics".formatted(port)))
            .header("Accept", "text/plain")
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
