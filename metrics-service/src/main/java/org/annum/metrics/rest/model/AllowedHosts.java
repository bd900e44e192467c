package org.annum.metrics.rest.model;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that sources may name. A listed one may have any address and plain HTTP; others only
 * HTTPS and a public address, and only where the public is allowed at all.
 */
public final class AllowedHosts {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Set<String> listed;
  private final boolean publicHosts;

  /**
   * Hosts.
   *
   * @param listed {@code host} or {@code host:port}
   * @param publicHosts whether hosts that are not listed may be reached if they are public
   */
  public AllowedHosts(Set<String> listed, boolean publicHosts) {
    this.listed =
        listed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.publicHosts = publicHosts;
  }

  public boolean isListed(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return listed.contains(host) || listed.contains(host + ":" + port(url));
  }

  /** Whether the URL can be allowed, as far as it tells; its address is yet to be looked at. */
  public boolean mayBeAllowed(URI url) {
    return isListed(url) || (publicHosts && "https".equalsIgnoreCase(url.getScheme()));
  }

  /** Whether both are served by one host, so that what one may know the other may. */
  public static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && other.getHost() != null
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "http".equalsIgnoreCase(url.getScheme()) ? HTTP : HTTPS;
  }
}
