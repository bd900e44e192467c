package org.annum.metrics.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.PulledFact;
import org.annum.metrics.connector.SecretReference;
import org.annum.metrics.connector.Secrets;
import org.annum.metrics.connector.SourceSettings;
import org.jspecify.annotations.Nullable;

/** A pull that stores its pages. */
final class RunningPull implements Pull {
  private final PullLease lease;
  private final PullService pages;
  private final Secrets secrets;
  private final SourceSettings settings;
  private final Pace pace;
  private @Nullable JsonNode cursor;
  private boolean storing;

  RunningPull(PullLease lease, PullService pages, Secrets secrets) {
    this.lease = lease;
    this.pages = pages;
    this.secrets = secrets;
    this.settings = SourceSettings.of(lease.claim().settings(), "/settings");
    this.pace = new Pace(lease.claim().requestsPerMinute(), System.nanoTime());
    this.cursor = lease.claim().cursor();
  }

  @Override
  public String source() {
    return lease.claim().source();
  }

  @Override
  public SourceSettings settings() {
    return settings;
  }

  @Override
  public Optional<JsonNode> cursor() {
    return Optional.ofNullable(cursor);
  }

  @Override
  public String reveal(SecretReference secret) {
    return secrets.reveal(secret);
  }

  @Override
  public void permit() throws InterruptedException {
    pause(pace.reserve(System.nanoTime()));
  }

  @Override
  public void pause(Duration duration) throws InterruptedException {
    lease.requireHeld();
    lease.await(duration);
  }

  @Override
  public void page(FactPage page) {
    lease.requireHeld();
    storing = true;
    pages.take(lease.claim(), page);
    if (page.facts().stream().anyMatch(PulledFact::isGone)) {
      pages.catchUp(page.kind());
    }
    storing = false;
    cursor = page.cursor();
  }

  /** Offers facts once more that were left out a while ago. */
  void takeRejectedAgain() {
    storing = true;
    pages.takeRejectedAgain(lease.claim());
    storing = false;
  }

  /** Whether it ended in our own database, and not over there. */
  boolean isStoring() {
    return storing;
  }

  /** Whether it got further than the run before: the source works, at least for a while. */
  boolean hasAdvanced() {
    // As texts: a number that was read again is equal, but may be of another class.
    return !String.valueOf(lease.claim().cursor()).equals(String.valueOf(cursor));
  }
}
