package org.annum.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.metrics.figure.model.LinkTemplate;
import org.jdbi.v3.core.Jdbi;

/** Queries of links into sources. */
@ApplicationScoped
class SourceLinkRepository {
  /** More sources than anybody has. */
  private static final int MOST = 500;

  private static final String LIST =
      """
      select source, url_template from source_link order by source limit :most
      """;

  private final Jdbi jdbi;

  SourceLinkRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<SourceLink> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new SourceLink(row.getString("source"), row.getString("url_template")))
                .list());
  }

  Map<String, LinkTemplate> templates() {
    return list().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                SourceLink::source, link -> new LinkTemplate(link.urlTemplate())));
  }
}
