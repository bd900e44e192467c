package org.annum.local.stack;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The process that watches over a stack, seen from another command. */
public record Launcher(@Nullable ProcessHandle process) {

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Asks it to end the stack and waits until it did; false when it still runs after that time. */
  public boolean end(Duration atMost) throws InterruptedException {
    if (process == null) {
      return true;
    }
    process.destroy();
    try {
      process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
