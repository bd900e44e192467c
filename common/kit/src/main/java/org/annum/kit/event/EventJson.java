package org.annum.kit.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.annum.kit.time.IsoInstant;

/**
 * The JSON of event bodies. It does not follow the settings of the HTTP API, so that a change there
 * cannot change what other services read: unknown fields are ignored, times are text.
 */
public final class EventJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule())
          .addModule(new SimpleModule().addSerializer(Instant.class, new PlainInstant()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final ObjectWriter MANY =
      MAPPER
          .writer()
          .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .withRootValueSeparator("");

  private EventJson() {}

  public static String write(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event body that cannot be written as JSON", e);
    }
  }

  /** For many bodies, see {@link #bodies}. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    return MANY.createGenerator(out);
  }

  /** Writes one body after another with less work for each, and nothing in between. */
  public static SequenceWriter bodies(JsonGenerator out) throws IOException {
    return MANY.writeValues(out);
  }

  /**
   * Reads an event body.
   *
   * @throws MalformedEventException when the text is not JSON or does not fit the type
   */
  public static <T> T read(String body, Class<T> type) {
    try {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw new MalformedEventException("the body is the JSON null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new MalformedEventException(describe(e), e);
    }
  }

  private static final class PlainInstant extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    PlainInstant() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(IsoInstant.of(value));
    }
  }

  /** Says where, not what: values may be personal. */
  private static String describe(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping
        ? "the body does not fit at " + mapping.getPathReference()
        : "the body is not JSON";
  }
}
