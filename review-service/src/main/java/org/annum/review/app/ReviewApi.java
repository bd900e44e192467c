package org.annum.review.app;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@OpenAPIDefinition(
    info =
        @Info(
            title = "Annum review-service",
            version = "1",
            description = "Evaluations of a year, the problems found, and what is done about them"),
    tags = {
      @Tag(name = "Review templates", description = "What is evaluated, and how much it weighs"),
      @Tag(name = "Review cycles", description = "The yearly process and who takes part"),
      @Tag(
          name = "Reviews",
          description = "One employee's evaluation: scores with trace, figures, findings, report"),
      @Tag(
          name = "Improvement plans",
          description = "Objectives against findings, measured again by the same measure")
    })
public class ReviewApi extends Application {}
