package org.annum.kit.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Set;
import org.annum.kit.problem.Refusal;

/** Reads JSON bodies of resource methods strictly. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json", "text/json"})
class StrictJsonReader implements MessageBodyReader<Object> {
  /** Methods that take these want the body as it is. */
  private static final Set<Class<?>> RAW =
      Set.of(String.class, byte[].class, InputStream.class, Reader.class, File.class, Path.class);

  private final StrictJson json;

  StrictJsonReader(StrictJson json) {
    this.json = json;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return !RAW.contains(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> httpHeaders,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(JsonLimits.BODY_BYTES + 1);
    if (bytes.length > JsonLimits.BODY_BYTES) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "request.too-large", JsonLimits.BODY_BYTES);
    }
    return json.read(bytes, genericType == null ? type : genericType);
  }
}
