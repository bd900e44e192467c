package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ingress of docker-compose.yml sends every path of the API to the service that has it. */
class IngressRoutesIT {
  private static final Pattern ROUTE = Pattern.compile("\"~(\\^/v1[^\"]+)\" ([a-z-]+):\\d+;");
  private static final Pattern PATH = Pattern.compile("(?m)^  (/v1/[^:]+):$");

  @ParameterizedTest
  @ValueSource(strings = {"goals-service", "metrics-service", "feedback-service", "review-service"})
  void shouldSendEveryPathOfTheDocumentToItsService(String service) throws IOException {
    Map<Pattern, String> routes = routes();

    List<String> paths =
        matches(PATH, read("common/contracts/openapi/" + service + ".yaml"))
            .map(found -> found.group(1).replace("{service}", service.replace("-service", "")))
            .toList();

    assertThat(paths).isNotEmpty();
    assertThat(paths).allSatisfy(path -> assertThat(services(routes, path)).containsOnly(service));
  }

  private static List<String> services(Map<Pattern, String> routes, String path) {
    return routes.entrySet().stream()
        .filter(route -> route.getKey().matcher(path).find())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Map<Pattern, String> routes() throws IOException {
    Map<Pattern, String> routes = new LinkedHashMap<>();
    matches(ROUTE, read("deploy/compose/nginx.conf"))
        .forEach(found -> routes.put(Pattern.compile(found.group(1)), found.group(2)));
    assertThat(routes).hasSize(4);
    return routes;
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String read(String path) throws IOException {
    return Files.readString(CommandLine.ROOT.resolve(path));
  }
}
