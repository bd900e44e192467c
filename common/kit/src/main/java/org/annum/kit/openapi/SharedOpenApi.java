package org.annum.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the document what no resource should repeat: problem responses, the bearer token, the
 * language header, the server.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedOpenApi implements OASFilter {
  private static final String BEARER = "bearer";
  private static final String LANGUAGE = "AcceptLanguage";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    if (components == null) {
      components = OASFactory.createComponents();
      document.setComponents(components);
    }
    ProblemSchemas.addTo(components);
    ProblemResponses.addTo(components);
    components.addSecurityScheme(BEARER, bearer());
    components.addParameter(LANGUAGE, language());
    document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    document.setServers(
        List.of(OASFactory.createServer().url("/").description("Where the document comes from")));
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().forEach(SharedOpenApi::complete);
    }
  }

  private static void complete(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              ProblemResponses.addTo(method, operation);
              addLanguage(operation);
            });
  }

  private static void addLanguage(Operation operation) {
    operation.addParameter(OASFactory.createParameter().ref(LANGUAGE));
  }

  private static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description("Access token of the organisation's OpenID Connect provider");
  }

  private static Parameter language() {
    return OASFactory.createParameter()
        .name("Accept-Language")
        .in(Parameter.In.HEADER)
        .required(false)
        .description("Language of problem texts: zh or en")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
        .example("zh");
  }
}
