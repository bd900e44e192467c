package org.annum.testkit.bad.order.model;

import jakarta.ws.rs.core.Response;

public record FrameworkRule(Response.Status status) {}
