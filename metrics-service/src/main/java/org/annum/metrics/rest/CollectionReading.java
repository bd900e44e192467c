package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.rest.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Reads a collection to its end. Where items come in the order of their marks, each page moves the
 * cursor; otherwise only the end does, and no further than the time at which the reading began,
 * since what changed meanwhile may have been passed already.
 */
final class CollectionReading {
  private final RestSettings settings;
  private final Collection collection;
  private final Exchange exchange;
  private final FactPages store;
  private final Mark begunAt;
  private Position position;
  private @Nullable JsonNode lastItems;

  CollectionReading(
      RestSettings settings,
      Collection collection,
      Exchange exchange,
      FactPages store,
      Mark begunAt) {
    this.settings = settings;
    this.collection = collection;
    this.exchange = exchange;
    this.store = store;
    this.begunAt = begunAt;
    this.position = collection.paging().first();
  }

  void read() throws InterruptedException {
    Optional<Since> since = collection.since();
    if (since.isPresent()) {
      readSince(since.get());
    } else {
      readAll();
    }
  }

  private void readAll() throws InterruptedException {
    Optional<Position> next;
    do {
      Answer answer = exchange.send(request(Map.of()), "rest.answer-refused");
      JsonNode items = items(answer);
      next = collection.paging().next(position, answer, items.size());
      store.store(collection, items, store.cursor());
      position = next.orElse(position);
    } while (next.isPresent());
  }

  private void readSince(Since since) throws InterruptedException {
    SinceReading reading =
        new SinceReading(since, store.cursor().progress(collection.name(), since));
    boolean goesOn;
    do {
      Answer answer = exchange.send(request(reading.values()), "rest.answer-refused");
      JsonNode items = items(answer);
      if (reading.sees(items)) {
        throw SourceRefusedException.of("rest.since-missing", null, collection.name());
      }
      Optional<Position> next = collection.paging().next(position, answer, items.size());
      boolean anew = reading.isWindowFull(position.offset() + items.size());
      goesOn = anew || next.isPresent();
      Progress reached = goesOn ? reading.reached() : reading.reachedAtEnd(begunAt);
      store.store(collection, items, store.cursor().with(collection.name(), since, reached));
      if (anew) {
        reading.moveOn();
      }
      position = anew ? collection.paging().first() : next.orElse(position);
    } while (goesOn);
  }

  private RestRequest request(Map<String, String> bounds) {
    Map<String, String> values = new LinkedHashMap<>(position.values(collection.paging().size()));
    values.putAll(bounds);
    RequestTemplate template = collection.request();
    String body = template.body(values);
    Map<String, String> headers = new LinkedHashMap<>(settings.headers());
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    return new RestRequest(
        position.url() == null ? template.url(settings.baseUrl(), values) : position.url(),
        headers,
        body,
        settings.authentication());
  }

  private JsonNode items(Answer answer) {
    JsonNode items =
        collection
            .items()
            .array(answer.body())
            .orElseThrow(
                () -> SourceRefusedException.of("rest.items-missing", null, collection.name()));
    boolean repeated = position.offset() > 0 && !items.isEmpty() && items.equals(lastItems);
    if (repeated) {
      throw SourceRefusedException.of("rest.page-repeated", null);
    }
    lastItems = items;
    return items;
  }
}
