package org.annum.metrics.connector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the mappings of a source have in common.
 *
 * @param translations tables that several fields share, such as who has which employee id
 */
record MappingContext(Selector selector, Map<String, Map<String, String>> translations) {

  static MappingContext of(Selector selector, Optional<SourceSettings> tables) {
    Map<String, Map<String, String>> translations = new HashMap<>();
    tables.ifPresent(
        settings -> settings.names().forEach(name -> translations.put(name, settings.texts(name))));
    return new MappingContext(selector, translations);
  }

  /** Notes that a setting cannot name a value. */
  void check(SourceSettings settings, String field, Optional<String> from) {
    if (!from.map(selector::isUsable).orElse(true)) {
      settings.refuse(field, "source.selector-unusable");
    }
  }
}
