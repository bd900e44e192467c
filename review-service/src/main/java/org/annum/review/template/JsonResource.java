package org.annum.review.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.annum.kit.event.EventJson;

/** Reads what ships as data beside the classes. */
public final class JsonResource {
  private JsonResource() {}

  public static <T> T read(String path, Class<T> type) {
    try (InputStream stream = JsonResource.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return EventJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
