package org.annum.metrics.intake;

import java.io.StringReader;
import java.util.Optional;

/** Rows in the text format of PostgreSQL's COPY. */
public final class CopyText {
  private static final String NULL = "\\N";

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean rowStarted;

  void startRow(long number) {
    if (rowStarted) {
      text.append('\n');
    }
    rowStarted = true;
    text.append(number);
  }

  /** The next column; its text is what PostgreSQL reads for the column's type. */
  public CopyText add(Object value) {
    text.append('\t');
    escape(value.toString());
    return this;
  }

  public CopyText add(Optional<?> value) {
    if (value.isPresent()) {
      return add(value.get());
    }
    text.append('\t').append(NULL);
    return this;
  }

  StringReader reader() {
    return new StringReader(rowStarted ? text + "\n" : "");
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
