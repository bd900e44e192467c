package org.annum.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A position in a sorted list. Its text carries a digest over the position and the filter, so a
 * damaged cursor or one of another list is refused. It is no secret and grants nothing: what a
 * caller may see is decided by the query, whatever the position.
 */
public record Cursor(List<String> position) {
  private static final int DIGEST_BYTES = 9;
  private static final int MAX_LENGTH = 2_000;

  public Cursor {
    position = List.copyOf(position);
  }

  static Cursor at(List<?> position) {
    return new Cursor(position.stream().map(String::valueOf).toList());
  }

  public String text(int index) {
    if (index >= position.size()) {
      throw unreadable();
    }
    return position.get(index);
  }

  /** The part as a number. */
  public long number(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException notANumber) {
      throw unreadable();
    }
  }

  String encode(List<String> filter) {
    byte[] body = join(position);
    byte[] digest = digest(body, filter);
    byte[] all = ByteBuffer.allocate(DIGEST_BYTES + body.length).put(digest).put(body).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  static Cursor decode(String text, List<String> filter) {
    byte[] all = bytes(text);
    if (all.length < DIGEST_BYTES) {
      throw unreadable();
    }
    byte[] body = Arrays.copyOfRange(all, DIGEST_BYTES, all.length);
    byte[] digest = Arrays.copyOf(all, DIGEST_BYTES);
    if (!MessageDigest.isEqual(digest, digest(body, filter))) {
      throw unreadable();
    }
    return new Cursor(split(body));
  }

  static List<String> texts(@Nullable Object... filter) {
    return Arrays.stream(filter).map(Objects::toString).toList();
  }

  private static byte[] bytes(String text) {
    if (text.length() > MAX_LENGTH) {
      throw unreadable();
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
  }

  private static byte[] join(List<String> parts) {
    StringBuilder joined = new StringBuilder();
    parts.forEach(part -> joined.append(part.length()).append(':').append(part));
    return joined.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> split(byte[] body) {
    String joined = new String(body, StandardCharsets.UTF_8);
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < joined.length()) {
      int colon = joined.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
      parts.add(joined.substring(colon + 1, end));
      at = end;
    }
    return parts;
  }

  private static byte[] digest(byte[] body, List<String> filter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(join(filter));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(body), DIGEST_BYTES);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static Refusal unreadable() {
    return Refusal.invalid(Violation.of("cursor", "page.cursor-not-usable"));
  }
}
