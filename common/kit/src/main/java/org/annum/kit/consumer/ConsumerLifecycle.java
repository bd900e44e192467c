package org.annum.kit.consumer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs the event loops for as long as the service runs. */
@Singleton
class ConsumerLifecycle {
  private static final Logger LOG = Logger.getLogger(ConsumerLifecycle.class);
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

  private final Map<EventLoop, Set<String>> loops;
  private final List<Thread> threads;

  ConsumerLifecycle(EventConsumerConfig config, EventLoops loops) {
    this.loops = config.enabled() ? loops.create() : Map.of();
    this.threads =
        this.loops.entrySet().stream().map(e -> thread(e.getKey(), e.getValue())).toList();
  }

  boolean isPaused() {
    return loops.keySet().stream().anyMatch(EventLoop::isPaused);
  }

  Set<String> topics() {
    return loops.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  long waiting(String topic) {
    return loops.keySet().stream().mapToLong(loop -> loop.waiting(topic)).sum();
  }

  /** Lets the work of a topic that was put off be done soon. */
  void catchUp(String topic) {
    loops.forEach(
        (loop, topics) -> {
          if (topics.contains(topic)) {
            loop.putOff();
          }
        });
  }

  void start(@Observes StartupEvent event) {
    threads.forEach(Thread::start);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loops.keySet().forEach(EventLoop::stop);
    for (Thread thread : threads) {
      thread.join(LONGEST_BATCH.toMillis());
      if (thread.isAlive()) {
        LOG.warn("An event loop did not end in time; its last batch will be applied again");
      }
    }
  }

  private static Thread thread(EventLoop loop, Set<String> topics) {
    Thread thread = new Thread(loop, "event-consumer " + String.join(" ", topics));
    thread.setDaemon(true);
    return thread;
  }
}
