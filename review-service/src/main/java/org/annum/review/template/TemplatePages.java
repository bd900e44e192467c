package org.annum.review.template;

import java.util.Comparator;
import java.util.List;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.review.template.model.ReviewTemplate;

/** Pages of the templates, by id. */
final class TemplatePages {
  private TemplatePages() {}

  static Page<TemplateResponse> page(List<ReviewTemplate> all, PageRequest wanted) {
    String after = wanted.isFirst() ? "" : wanted.after(0);
    List<TemplateResponse> found =
        all.stream()
            .filter(template -> after == null || template.templateId().compareTo(after) > 0)
            .sorted(Comparator.comparing(ReviewTemplate::templateId))
            .limit(wanted.fetchSize())
            .map(TemplateResponse::from)
            .toList();
    return wanted.page(found, template -> List.of(template.templateId()));
  }
}
