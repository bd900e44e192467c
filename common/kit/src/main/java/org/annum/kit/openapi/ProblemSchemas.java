package org.annum.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of problem details, the same in every service whether it names them or not. */
final class ProblemSchemas {
  static final String PROBLEM = "Problem";
  private static final String ERROR = "ProblemError";

  private ProblemSchemas() {}

  static void addTo(Components components) {
    components.addSchema(PROBLEM, problem());
    components.addSchema(ERROR, error());
  }

  private static Schema problem() {
    return object("Problem detail (RFC 9457); code is stable, title and detail are for people")
        .addProperty(
            "type",
            text("Identifies the kind of problem", "https://annum.org/problems/request.invalid"))
        .addProperty(
            "title",
            text("What went wrong, in the language of Accept-Language", "The request is not valid"))
        .addProperty("status", status())
        .addProperty("detail", text("What to do about it", "Correct the listed fields."))
        .addProperty("instance", text("Path of the request", "/v1/things"))
        .addProperty("code", text("Stable code for programs", "request.invalid"))
        .addProperty(
            "traceId", text("Finds the request in the logs", "4bf92f3577b34da6a3ce929d0e0e4736"))
        .addProperty("errors", errors())
        .required(List.of("type", "title", "status", "code"));
  }

  private static Schema error() {
    return object("One thing that is wrong with the input")
        .addProperty(
            "pointer",
            text("JSON pointer into the body, or name of a parameter", "/items/0/weight"))
        .addProperty("code", text("Stable code for programs", "value.too-large"))
        .addProperty(
            "detail",
            text("What is wrong, in the language of Accept-Language", "must be at most 100"))
        .required(List.of("pointer", "code", "detail"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description, String example) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .description(description)
        .addExample(example);
  }

  private static Schema status() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.INTEGER)
        .format("int32")
        .description("The HTTP status")
        .addExample(422);
  }

  private static Schema errors() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .description("Everything that is wrong with the input")
        .items(OASFactory.createSchema().ref(ERROR));
  }
}
