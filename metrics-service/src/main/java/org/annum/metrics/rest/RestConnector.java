package org.annum.metrics.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import org.annum.metrics.connector.Connector;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.rest.model.Mark;
import org.annum.metrics.rollup.model.Calendar;

/** Pulls facts from any system that speaks HTTP and JSON. */
@ApplicationScoped
class RestConnector implements Connector {
  private final Hosts hosts;
  private final Transport transport;
  private final AccessTokens tokens;
  private final Clock clock;
  private final ZoneId zone;

  RestConnector(
      Hosts hosts, Transport transport, AccessTokens tokens, Clock clock, Calendar calendar) {
    this.hosts = hosts;
    this.transport = transport;
    this.tokens = tokens;
    this.clock = clock;
    this.zone = calendar.zone();
  }

  @Override
  public String kind() {
    return "rest";
  }

  @Override
  public void check(SourceSettings settings) {
    RestSettings.read(settings, hosts, zone);
  }

  @Override
  public void pull(Pull pull) throws InterruptedException {
    RestSettings settings = RestSettings.read(pull.settings(), hosts, zone);
    Exchange exchange = new Exchange(pull, settings, transport, tokens, clock);
    FactPages pages = new FactPages(pull);
    for (Collection collection : settings.collections()) {
      Mark begunAt = Mark.of(clock.instant());
      new CollectionReading(settings, collection, exchange, pages, begunAt).read();
    }
  }
}
