package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annum.metrics.connector.FactMapping;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.rest.model.Placeholders;

/**
 * Items that a source has, how they are asked for and what becomes of them.
 *
 * @param since empty where everything is read each time
 */
record Collection(
    String name,
    RequestTemplate request,
    ItemPath items,
    Paging paging,
    Optional<Since> since,
    List<FactMapping> mappings) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  Collection {
    mappings = List.copyOf(mappings);
  }

  static Collection read(
      SourceSettings settings, Optional<SourceSettings> translations, ZoneId zone) {
    String name = settings.text("name");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      settings.refuse("name", "rest.name-unusable");
    }
    return new Collection(
        name,
        request(settings),
        ItemPath.read(settings, "items"),
        Paging.read(settings),
        Since.read(settings, zone),
        FactMapping.readAll(settings, ItemPath.selector(), translations));
  }

  private static RequestTemplate request(SourceSettings settings) {
    String path = settings.optionalText("path").orElse("");
    Map<String, String> query = settings.texts("query");
    Optional<JsonNode> body = settings.optionalJson("body");
    refuseUnknown(settings, "path", path);
    query.values().forEach(value -> refuseUnknown(settings, "query", value));
    body.ifPresent(given -> refuseUnknown(settings, "body", given.toString()));
    if (!isPath(path)) {
      settings.refuse("path", "rest.path-unusable");
    }
    return new RequestTemplate(path, query, body.orElse(null));
  }

  private static void refuseUnknown(SourceSettings settings, String field, String template) {
    Placeholders.unknown(template)
        .forEach(name -> settings.refuse(field, "rest.placeholder-unknown", name));
  }

  /** A path begins with a slash and has neither query nor fragment; its host cannot change. */
  private static boolean isPath(String path) {
    if (path.isEmpty()) {
      return true;
    }
    try {
      URI url = URI.create("https://host" + path.replaceAll("\\$\\{[^}]*}", "x"));
      return path.startsWith("/") && url.getRawQuery() == null && url.getRawFragment() == null;
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
