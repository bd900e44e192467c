package org.annum.metrics.app;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.OpenApiContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OpenApiTest {

  @Test
  void shouldServeTheCommittedApi() {
    OpenApiContract.check("metrics-service", Path.of("target", "openapi", "openapi.yaml"));
  }
}
