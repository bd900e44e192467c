package org.annum.metrics.rest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in the pages of a query a request is.
 *
 * @param offset how many items there were before
 * @param cursor what the last answer gave for the next page; null for the first one
 * @param url where the last answer said the next page is; null where the query says it
 */
record Position(int page, long offset, @Nullable String cursor, @Nullable URI url) {

  /** For the placeholders of a request. */
  Map<String, String> values(int size) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("page", String.valueOf(page));
    values.put("offset", String.valueOf(offset));
    values.put("size", String.valueOf(size));
    if (cursor != null) {
      values.put("cursor", cursor);
    }
    return values;
  }
}
