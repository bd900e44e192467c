package org.annum.metrics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What the guide for integrators tells to type works as it stands there. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PushGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "push-facts.md");

  @Inject TestPeople people;

  @Test
  void shouldDeliverADealWhenTheCommandsOfTheGuideAreRun() throws Exception {
    // Given
    people.known("E1001");
    String commands =
        commands("## Webhooks")
            .replace("http://localhost:8082", "http://localhost:" + RestAssured.port);
    ProcessBuilder shell = new ProcessBuilder(List.of("bash", "-euc", commands));
    shell.environment().put("TOKEN", Tokens.system("facts:write"));

    // When
    Process run = shell.redirectErrorStream(true).start();
    String said = new String(run.getInputStream().readAllBytes(), UTF_8);

    // Then
    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said).contains("\"succeeded\":1", "\"status\":201");
    Api.as(Tokens.auditor()).get("/v1/deals/crm/D24-008").then().statusCode(200);
  }

  /** The shell commands of a section, one after the other. */
  private static String commands(String section) throws IOException {
    String text = Files.readString(GUIDE);
    String[] parts = text.substring(text.indexOf(section)).split("```");
    return Arrays.stream(parts)
        .filter(part -> part.startsWith("sh\n"))
        .map(part -> part.substring("sh\n".length()))
        .collect(Collectors.joining("\n"));
  }
}
