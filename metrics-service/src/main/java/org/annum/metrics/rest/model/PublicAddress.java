package org.annum.metrics.rest.model;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public internet from those of the own machine and network, which a source
 * must not reach by accident or trick.
 */
public final class PublicAddress {
  private static final int BYTE = 0xff;

  private PublicAddress() {}

  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
  }

  /** RFC 6890: special purpose addresses that the Java class does not tell. */
  private static boolean isPublic4(byte[] bytes, int at) {
    int first = bytes[at] & BYTE;
    int second = bytes[at + 1] & BYTE;
    int third = bytes[at + 2] & BYTE;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 -> second != 168 && (second != 0 || (third != 0 && third != 2));
      case 198 -> second != 18 && second != 19 && (second != 51 || third != 100);
      case 203 -> second != 0 || third != 113;
      default -> first < 224;
    };
  }

  /** Only 2000::/3 is given to anybody; addresses that carry an IPv4 address count as that one. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & BYTE) << 8) | (bytes[1] & BYTE);
    int second = ((bytes[2] & BYTE) << 8) | (bytes[3] & BYTE);
    if (first == 0x64 && second == 0xff9b) {
      return isPublic4(bytes, 12);
    }
    if (first == 0x2002) {
      return isPublic4(bytes, 2);
    }
    boolean reserved = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    return (first & 0xe000) == 0x2000 && !reserved;
  }
}
