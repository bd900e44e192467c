package org.annum.kit.event;

/** Names of the Kafka headers of a CloudEvent in binary mode. */
public final class EventHeaders {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";

  /** The version of the state, decimal. */
  public static final String SEQUENCE = "ce_sequence";

  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  private static final String ATTRIBUTE = "ce_";

  private EventHeaders() {}

  /** Whether a header belongs to the event, and not to the tools it passed through. */
  public static boolean isEvents(String name) {
    return name.startsWith(ATTRIBUTE) || name.equals(CONTENT_TYPE) || name.equals(TRACEPARENT);
  }
}
