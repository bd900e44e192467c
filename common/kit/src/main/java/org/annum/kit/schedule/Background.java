package org.annum.kit.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs chores of this replica again and again, one at a time, until it stops. */
@ApplicationScoped
public class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          chore -> {
            Thread thread = new Thread(chore, "annum-background");
            thread.setDaemon(true);
            return thread;
          });

  private final List<ScheduledFuture<?>> chores = new CopyOnWriteArrayList<>();

  /** Repeats the chore with this pause; one that fails is tried again after the next pause. */
  public void every(Duration pause, String name, Runnable chore) {
    chores.add(
        executor.scheduleWithFixedDelay(
            () -> attempt(name, chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void attempt(String name, Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      // An exception would end the schedule; the database may be back the next time.
      LOG.warnf(e, "Background chore failed and will be repeated: name=%s", name);
    }
  }

  @PreDestroy
  void stop() {
    chores.forEach(chore -> chore.cancel(true));
    executor.shutdownNow();
  }
}
