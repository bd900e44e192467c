package org.annum.kit.outbox;

/** The broker will never take this event. */
final class RefusedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PendingEvent event;

  RefusedEventException(PendingEvent event, String reason) {
    super(reason);
    this.event = event;
  }

  PendingEvent event() {
    return event;
  }
}
