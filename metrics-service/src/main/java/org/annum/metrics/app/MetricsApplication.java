package org.annum.metrics.app;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Annum metrics-service",
            version = "1",
            description =
                "Takes facts in (activities, deals, data points) and tells what they add up to,"
                    + " month by month, with the facts behind every figure."))
public class MetricsApplication extends Application {}
