package org.annum.metrics.pull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.annum.kit.event.EventJson;
import org.annum.kit.problem.Messages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a source could not be pulled. */
@Schema(description = "Why a source could not be pulled")
public record SourceError(
    @Schema(description = "Stable code for programs", examples = "jdbc.login-refused") String code,
    @Schema(
            description = "What is wrong, in the language of Accept-Language",
            examples = "The database refuses the user or the password")
        String detail) {

  /** Reads {@code error_code} and {@code error_arguments}; null where there is none. */
  public static @Nullable SourceError of(ResultSet row, Locale language) throws SQLException {
    String code = row.getString("error_code");
    if (code == null) {
      return null;
    }
    Object[] arguments = EventJson.read(row.getString("error_arguments"), Object[].class);
    return new SourceError(code, Messages.text(language, code, arguments));
  }
}
