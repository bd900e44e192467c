package org.annum.goals.app;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes the title and the tags of the OpenAPI document; public, since the server makes it. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Annum goals-service",
            version = "1",
            description = "People, their reporting lines, and what they are held to"),
    tags = {
      @Tag(name = "Employees", description = "Who is evaluated or evaluating, and reports to whom"),
      @Tag(name = "Teams", description = "Teams by code, with names for people"),
      @Tag(name = "Positions", description = "Positions by code, with names for people"),
      @Tag(name = "Goals", description = "What one employee is held to in a year"),
      @Tag(name = "Goal sets", description = "All goals of an employee and year at once"),
      @Tag(name = "Team targets", description = "What a team is held to in a year")
    })
public class GoalsApi extends Application {}
