package org.annum.metrics.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.rest.model.AllowedHosts;
import org.annum.metrics.rest.model.PublicAddress;

/** Lets sources reach only what they may. */
@ApplicationScoped
class Hosts {
  private static final URI PLACEHOLDER = URI.create("https://localhost");

  private final AllowedHosts allowed;

  Hosts(RestConfig config) {
    this.allowed = new AllowedHosts(config.allowedHosts().orElse(Set.of()), config.publicHosts());
  }

  /** A URL of the settings. */
  URI url(SourceSettings settings, String field) {
    String text = settings.text(field);
    Optional<URI> url = parse(text);
    if (url.isEmpty() && !text.isEmpty()) {
      settings.refuse(field, "rest.url-unusable");
    }
    if (url.isPresent() && !allowed.mayBeAllowed(url.get())) {
      settings.refuse(field, "rest.host-not-allowed", url.get().getHost());
    }
    return url.orElse(PLACEHOLDER);
  }

  /**
   * Refuses what may not be reached, by the addresses the host has now. The platform keeps them for
   * the connection that follows, so the host cannot have others a moment later.
   */
  void check(URI url) {
    if (!allowed.mayBeAllowed(url)) {
      throw SourceRefusedException.of("rest.host-not-allowed", null, url.getHost());
    }
    if (!allowed.isListed(url)
        && !Arrays.stream(addresses(url)).allMatch(PublicAddress::isPublic)) {
      throw SourceRefusedException.of("rest.host-not-allowed", null, url.getHost());
    }
  }

  private static InetAddress[] addresses(URI url) {
    try {
      return InetAddress.getAllByName(url.getHost());
    } catch (UnknownHostException unknown) {
      throw SourceUnavailableException.of("rest.host-unknown", unknown, url.getHost());
    }
  }

  private static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      boolean plain =
          url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
      return web && plain && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException unusable) {
      return Optional.empty();
    }
  }
}
