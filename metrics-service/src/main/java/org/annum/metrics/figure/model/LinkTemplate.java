package org.annum.metrics.figure.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a record is shown in the system it came from. {@code {externalId}} stands for its id, which
 * is percent-encoded, so that an id cannot lead elsewhere.
 */
public record LinkTemplate(String text) {
  private static final String ID = "{externalId}";

  /** Whether the text is an https address that names the record after its host. */
  public static boolean isUsable(String text) {
    if (text.indexOf(ID) < 0) {
      return false;
    }
    try {
      URI example = new URI(text.replace(ID, "1"));
      return "https".equals(example.getScheme())
          && example.getHost() != null
          && example.getRawUserInfo() == null
          && text.indexOf(ID) > "https://".length() + example.getRawAuthority().length();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  public String link(String externalId) {
    String encoded = URLEncoder.encode(externalId, StandardCharsets.UTF_8).replace("+", "%20");
    return text.replace(ID, encoded);
  }
}
