package org.annum.metrics.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annum.kit.event.EventJson;
import org.jspecify.annotations.Nullable;

/** Makes an object of a row: names in lower case, times in ISO form, JSON as what it says. */
final class RowMapper {
  private final ResultSet rows;
  private final List<Column> columns = new ArrayList<>();

  private record Column(int index, String name, int type, String typeName) {}

  RowMapper(ResultSet rows) throws SQLException {
    this.rows = rows;
    ResultSetMetaData about = rows.getMetaData();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(
          new Column(
              i,
              about.getColumnLabel(i).toLowerCase(Locale.ROOT),
              about.getColumnType(i),
              about.getColumnTypeName(i).toLowerCase(Locale.ROOT)));
    }
  }

  ObjectNode current() throws SQLException {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (Column column : columns) {
      row.set(column.name, value(column));
    }
    return row;
  }

  private JsonNode value(Column column) throws SQLException {
    return switch (column.type) {
      case Types.BIT, Types.BOOLEAN -> flag(column);
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.NUMERIC,
          Types.DECIMAL ->
          number(rows.getBigDecimal(column.index));
      case Types.DATE -> text(rows.getObject(column.index, LocalDate.class));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> text(time(column));
      default -> other(column);
    };
  }

  private JsonNode flag(Column column) throws SQLException {
    boolean value = rows.getBoolean(column.index);
    return rows.wasNull() ? NullNode.getInstance() : BooleanNode.valueOf(value);
  }

  // PostgreSQL calls both kinds TIMESTAMP.
  private @Nullable Object time(Column column) throws SQLException {
    boolean zoned =
        column.type == Types.TIMESTAMP_WITH_TIMEZONE || column.typeName.equals("timestamptz");
    return zoned
        ? rows.getObject(column.index, OffsetDateTime.class)
        : rows.getObject(column.index, LocalDateTime.class);
  }

  private JsonNode other(Column column) throws SQLException {
    String value = rows.getString(column.index);
    return value != null && column.typeName.startsWith("json")
        ? EventJson.read(value, JsonNode.class)
        : text(value);
  }

  private static JsonNode number(@Nullable BigDecimal value) {
    return value == null ? NullNode.getInstance() : DecimalNode.valueOf(value);
  }

  private static JsonNode text(@Nullable Object value) {
    return value == null ? NullNode.getInstance() : TextNode.valueOf(value.toString());
  }
}
