package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Facts as they are sent; each item is read by itself, so that one bad item fails alone. */
public record FactBulkRequest(@NotNull List<JsonNode> items) {}
