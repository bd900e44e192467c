package org.annum.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * The record of a stack for other commands.
 *
 * @param pid of the launcher that watches over it
 * @param launcherStartedAt so that another process that got the same pid is not mistaken for it
 * @param reports the address prefix under which the launcher shows reports to a browser
 */
public record StackState(
    long pid, long launcherStartedAt, String kind, boolean ready, Ports ports, String reports) {

  static StackState ofThisProcess(String kind, boolean ready, Ports ports, String reports) {
    ProcessHandle self = ProcessHandle.current();
    return new StackState(self.pid(), startOf(self), kind, ready, ports, reports);
  }

  @JsonIgnore
  public boolean isAlive() {
    return launcher().isAlive();
  }

  /** The launcher's process, already ended when its pid was given to another one since. */
  public Launcher launcher() {
    return new Launcher(
        ProcessHandle.of(pid).filter(found -> startOf(found) == launcherStartedAt).orElse(null));
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
