package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** One pull of one source, for the thread it runs on. */
public interface Pull {

  /** Name of the source; facts that name no source of their own are given it. */
  String source();

  /** The settings, which were found good by {@link Connector#check} when they were saved. */
  SourceSettings settings();

  /** What the last stored page left behind; empty at the very first pull. */
  Optional<JsonNode> cursor();

  /**
   * The value of a secret. It must not be logged or put into an exception.
   *
   * @throws SourceRefusedException when there is no such secret
   */
  String reveal(SecretReference secret);

  /** Waits until the source's rate limit lets the next request through. */
  void permit() throws InterruptedException;

  /** Waits, but no longer than this replica may go on. */
  void pause(Duration duration) throws InterruptedException;

  /**
   * Stores a page: its facts, what is wrong with those that are left out, and the cursor, in one
   * transaction. After it returned, a pull never begins before this cursor again.
   */
  void page(FactPage page);
}
