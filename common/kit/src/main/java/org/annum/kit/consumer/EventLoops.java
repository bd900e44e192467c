package org.annum.kit.consumer;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.annum.kit.deadletter.DeadLetterStore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Makes the loops of this service: one for the suite's own events, one per foreign topic. */
@Singleton
class EventLoops {
  private static final Logger LOG = Logger.getLogger(EventLoops.class);

  private final EventHandlers handlers;
  private final ConsumerSettings consumers;
  private final DeadLetterStore deadLetters;
  private final Jdbi jdbi;
  private final Clock clock;
  private final Tracer tracer;

  EventLoops(
      EventHandlers handlers,
      ConsumerSettings consumers,
      DeadLetterStore deadLetters,
      Jdbi jdbi,
      Clock clock,
      Tracer tracer) {
    this.handlers = handlers;
    this.consumers = consumers;
    this.deadLetters = deadLetters;
    this.jdbi = jdbi;
    this.clock = clock;
    this.tracer = tracer;
  }

  /** The loops, each with the topics it reads. */
  Map<EventLoop, Set<String>> create() {
    Map<EventLoop, Set<String>> loops = new LinkedHashMap<>();
    if (!handlers.topics().isEmpty()) {
      loops.put(own(), handlers.topics());
    }
    handlers.foreign().forEach(handler -> loops.put(foreign(handler), Set.of(handler.topic())));
    return loops;
  }

  private EventLoop own() {
    var work = new EventApplier(handlers, deadLetters, EventLoops::inTransaction, clock);
    return new EventLoop(
        consumers::create,
        handlers.topics(),
        work,
        new BatchTrace(tracer),
        this::isReachable,
        consumers.loop());
  }

  private EventLoop foreign(ForeignEventHandler handler) {
    String topic = handler.topic();
    var positions = new TopicPositions(jdbi, topic, () -> consumers.topicId(topic));
    var work =
        new ForeignEventApplier(handler, positions, deadLetters, EventLoops::inTransaction, clock);
    return new EventLoop(
        () -> consumers.createForeign(topic),
        Set.of(topic),
        work,
        new BatchTrace(tracer),
        this::isReachable,
        consumers.loop());
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private boolean isReachable() {
    try {
      jdbi.useHandle(handle -> handle.execute("select 1"));
      return true;
    } catch (JdbiException e) {
      LOG.debug("The database does not answer", e);
      return false;
    }
  }
}
