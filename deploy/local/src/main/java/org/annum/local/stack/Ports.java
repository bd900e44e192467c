package org.annum.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.annum.local.LocalProblem;

/**
 * The loopback ports of one stack.
 *
 * @param http the first of four consecutive API ports, in the order of {@link Service}
 * @param management the first of four consecutive ports for health, metrics and API pages
 * @param kafka the broker; its controller listens on the next port
 */
public record Ports(int http, int management, int postgres, int kafka) {
  private static final int LOWEST_FREE = 20_000;
  private static final int HIGHEST_FREE = 32_000;
  private static final int ATTEMPTS = 200;

  public int http(Service service) {
    return http + service.portOffset();
  }

  public int management(Service service) {
    return management + service.portOffset();
  }

  int kafkaController() {
    return kafka + 1;
  }

  /**
   * A block of ports nobody listens on. It lies below the ranges from which operating systems take
   * the ports of outgoing connections, so nothing slips in before the servers start.
   */
  public static Ports free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int first = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
      Ports ports = new Ports(first, first + 4, first + 8, first + 9);
      if (ports.busy().isEmpty()) {
        return ports;
      }
    }
    throw new LocalProblem(
        "no free ports between %d and %d; end some of the processes that listen there"
            .formatted(LOWEST_FREE, HIGHEST_FREE));
  }

  /** Those of the ports on which something listens already. */
  List<Integer> busy() {
    return all().stream().filter(port -> !isFree(port)).toList();
  }

  private List<Integer> all() {
    List<Integer> all = new ArrayList<>();
    for (Service service : Service.values()) {
      all.add(http(service));
      all.add(management(service));
    }
    all.add(postgres);
    all.add(kafka);
    all.add(kafkaController());
    return all;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
