package org.annum.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396) on a record of what may be changed: what the patch does not name
 * stays, null removes, an object is merged, everything else replaces. The result is read as
 * strictly as a body.
 */
@ApplicationScoped
public class MergePatch {
  private final StrictJson json;
  private final ObjectMapper mapper;

  MergePatch(StrictJson json, ObjectMapper mapper) {
    this.json = json;
    this.mapper = mapper;
  }

  /**
   * Applies a patch.
   *
   * @throws Refusal for a patch that is no object, or a result that is no {@code type}
   */
  public <T> T apply(JsonNode patch, T current, Class<T> type) {
    if (!patch.isObject()) {
      throw Refusal.invalid(Violation.of("", "value.not-an-object"));
    }
    return json.read(merged(mapper.valueToTree(current), patch), type);
  }

  /** The function {@code MergePatch} of RFC 7396, section 2. */
  static JsonNode merged(@Nullable JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target != null && target.isObject()
            ? target.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), merged(result.get(field.getKey()), field.getValue()));
      }
    }
    return result;
  }
}
