package org.annum.review.review.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.annum.review.evidence.model.EvidenceRef;

/** How many records a review stands on, and the SHA-256 of their kinds, keys and versions. */
public record EvidenceDigest(int count, String digest) {

  /** The same records in the same versions give the same digest, in whatever order they come. */
  public static EvidenceDigest of(List<EvidenceRef> references) {
    MessageDigest sha = sha256();
    references.stream()
        .sorted()
        .map(each -> each.kind() + " " + each.key() + " " + each.version() + "\n")
        .forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
    return new EvidenceDigest(references.size(), HexFormat.of().formatHex(sha.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
