package org.annum.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One recognised file.
 *
 * @param content the parsed goals of a {@link ExportKind#GOALS} file, else a missing node
 */
record Export(Path file, ExportKind kind, String contentType, JsonNode content) {

  String name() {
    return String.valueOf(file.getFileName());
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
