package org.annum.metrics.rest;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign system is asked.
 *
 * @param headers without credentials
 * @param body null where there is none
 * @param authentication null where the request carries its credentials in its body
 */
record RestRequest(
    URI url,
    Map<String, String> headers,
    @Nullable String body,
    @Nullable Authentication authentication) {

  RestRequest {
    headers = Map.copyOf(headers);
  }
}
