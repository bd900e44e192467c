package org.annum.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.annum.kit.event.EventJson;

/** Reads the columns that several queries on {@code operation} return. */
final class OperationRows {

  private OperationRows() {}

  static Map<String, String> parameters(ResultSet row) throws SQLException {
    Map<String, String> parameters = new HashMap<>();
    EventJson.read(row.getString("parameters"), JsonNode.class)
        .properties()
        .forEach(parameter -> parameters.put(parameter.getKey(), parameter.getValue().asText()));
    return parameters;
  }

  static OperationCounts counts(ResultSet row) throws SQLException {
    return new OperationCounts(
        row.getLong("accepted"),
        row.getLong("replaced"),
        row.getLong("unchanged"),
        row.getLong("rejected"));
  }

  static OperationProgress progress(ResultSet row) throws SQLException {
    return new OperationProgress(row.getLong("done"), row.getObject("total", Long.class));
  }

  static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class);
  }
}
