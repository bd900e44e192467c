package org.annum.review.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.annum.kit.problem.Refusal;
import org.annum.review.template.model.ReviewTemplate;

/** The templates that ship with the service. */
@ApplicationScoped
public class Templates {
  private static final List<String> SHIPPED = List.of("/review-templates/sales-assistant.json");

  private final List<ReviewTemplate> all;

  Templates() {
    all = SHIPPED.stream().map(path -> JsonResource.read(path, ReviewTemplate.class)).toList();
  }

  public List<ReviewTemplate> all() {
    return all;
  }

  public Optional<ReviewTemplate> find(String templateId) {
    return all.stream().filter(template -> template.templateId().equals(templateId)).findFirst();
  }

  /** Refuses a template that is not there. */
  public ReviewTemplate get(String templateId) {
    return find(templateId)
        .orElseThrow(() -> Refusal.notFound("review-template.not-found", templateId));
  }
}
