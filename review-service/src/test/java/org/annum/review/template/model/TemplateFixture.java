package org.annum.review.template.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.annum.review.evidence.model.RatingScale;
import org.annum.review.plan.model.ImprovementLibrary;

/** The template and the library that ship, and small templates for single rules. */
public final class TemplateFixture {
  public static final ReviewTemplate SALES_ASSISTANT =
      read("/review-templates/sales-assistant.json", ReviewTemplate.class);
  public static final ImprovementLibrary LIBRARY =
      read("/improvement-library.json", ImprovementLibrary.class);

  private TemplateFixture() {}

  /** 60 % goals and 40 % a section with one rated part. */
  public static ReviewTemplate goalsAnd(SectionKind kind, MissingPart policy) {
    LocalizedText text = new LocalizedText("节", "section");
    PartTemplate part =
        new PartTemplate(
            "peers", text, "team_feedback:PEER", BigDecimal.TEN, null, RatingScale.FIVE_POINTS);
    return new ReviewTemplate(
        "small",
        1,
        text,
        List.of(
            new SectionTemplate(
                SectionKind.GOALS,
                text,
                BigDecimal.valueOf(60),
                MissingPart.RENORMALISE,
                List.of()),
            new SectionTemplate(kind, text, BigDecimal.valueOf(40), policy, List.of(part))),
        List.of(),
        List.of(),
        new EfficiencySetting(List.of(), BigDecimal.ONE));
  }

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream stream = TemplateFixture.class.getResourceAsStream(resource)) {
      return new JsonMapper().readValue(stream, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
