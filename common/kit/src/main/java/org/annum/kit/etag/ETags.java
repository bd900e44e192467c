package org.annum.kit.etag;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Responses that carry the version of what they show as a strong entity tag. */
public final class ETags {
  private ETags() {}

  public static <T> RestResponse<T> ok(T body, long version) {
    return RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.ETAG, tag(version)).build();
  }

  /** 304 without a body when the caller already has this version. */
  public static <T> RestResponse<T> ok(T body, long version, @Nullable String ifNoneMatch) {
    if (ifNoneMatch != null && names(ifNoneMatch, version)) {
      return RestResponse.ResponseBuilder.<T>notModified()
          .header(HttpHeaders.ETAG, tag(version))
          .build();
    }
    return ok(body, version);
  }

  public static <T> RestResponse<T> created(T body, long version, URI location) {
    return RestResponse.ResponseBuilder.<T>created(location)
        .entity(body)
        .header(HttpHeaders.ETAG, tag(version))
        .build();
  }

  static String tag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  // RFC 9110, 13.1.2: If-None-Match compares weakly.
  private static boolean names(String ifNoneMatch, long version) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::trim)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(tag(version)));
  }
}
