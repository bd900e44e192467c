package org.annum.metrics.profile.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a profile; the pointers are those of the request. */
public final class ImportProfilePolicy {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
  private static final int MOST_NAME = 200;
  private static final int MOST_FORMATS = 20;
  private static final int MOST_FACTS = 20;

  private final ProfileDraft draft;
  private final Set<String> activityTypes;
  private final List<Violation> violations = new ArrayList<>();

  private ImportProfilePolicy(ProfileDraft draft, Set<String> activityTypes) {
    this.draft = draft;
    this.activityTypes = activityTypes;
  }

  /**
   * What is wrong; empty when the profile can be kept.
   *
   * @param activityTypes codes of the kinds of work there are
   */
  public static List<Violation> violations(ProfileDraft draft, Set<String> activityTypes) {
    ImportProfilePolicy policy = new ImportProfilePolicy(draft, activityTypes);
    policy.checkNames();
    policy.checkFormats();
    policy.checkFacts();
    return policy.violations;
  }

  /** The profile; only of a draft without violations. */
  public static ImportProfile profile(ProfileDraft draft) {
    return new ImportProfile(
        String.valueOf(draft.code()),
        new ImportProfile.Names(String.valueOf(draft.nameZh()), String.valueOf(draft.nameEn())),
        FactKind.valueOf(String.valueOf(draft.fact())),
        String.valueOf(draft.source()),
        draft.timeZone(),
        draft.dateFormats().stream().map(String::valueOf).toList(),
        style(draft.numbers()).orElse(NumberStyle.POINT),
        draft.facts());
  }

  private void checkNames() {
    matching("/code", draft.code(), CODE, "import-profile.code-unusable");
    matching("/source", draft.source(), SOURCE, "fact.source-unusable");
    text("/names/zh", draft.nameZh());
    text("/names/en", draft.nameEn());
    if (fact().isEmpty()) {
      add("/fact", "fact.value-unknown", names(FactKind.values()));
    }
  }

  private void checkFormats() {
    String zone = draft.timeZone();
    if (zone != null && !isZone(zone)) {
      add("/timeZone", "import-profile.time-zone-unknown");
    }
    if (draft.numbers() != null && style(draft.numbers()).isEmpty()) {
      add("/numbers", "fact.value-unknown", names(NumberStyle.values()));
    }
    if (draft.dateFormats().size() > MOST_FORMATS) {
      add("/dateFormats", "import-profile.too-many", MOST_FORMATS);
    }
    for (int i = 0; i < draft.dateFormats().size(); i++) {
      String format = draft.dateFormats().get(i);
      if (format == null || DatePattern.of(format).isEmpty()) {
        add("/dateFormats/" + i, "import-profile.date-format-unusable");
      }
    }
  }

  private void checkFacts() {
    if (draft.facts().isEmpty()) {
      add("/facts", "value.required");
    } else if (draft.facts().size() > MOST_FACTS) {
      add("/facts", "import-profile.too-many", MOST_FACTS);
    }
    Optional<FactKind> kind = fact();
    for (int i = 0; kind.isPresent() && i < draft.facts().size(); i++) {
      checkFields("/facts/" + i, kind.get(), draft.facts().get(i));
    }
  }

  private void checkFields(String pointer, FactKind kind, Map<String, FieldRule> fields) {
    List<FactField> known = FactFieldCatalogue.of(kind);
    known.stream()
        .filter(field -> field.required() && !fields.containsKey(field.name()))
        .forEach(field -> add(pointer + "/" + field.name(), "import-profile.field-missing"));
    fields.forEach(
        (name, rule) -> {
          String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
          FactFieldCatalogue.find(kind, name)
              .ifPresentOrElse(
                  field -> violations.addAll(FieldRulePolicy.violations(at, codes(field), rule)),
                  () ->
                      add(
                          at,
                          "import-profile.field-unknown",
                          known.stream().map(FactField::name).collect(Collectors.joining(", "))));
        });
  }

  /** The field with the codes it may have now: the kinds of work are data. */
  private FactField codes(FactField field) {
    return field.name().equals("type")
        ? new FactField(
            field.name(),
            field.type(),
            field.required(),
            activityTypes.stream().sorted().toList(),
            field.parts())
        : field;
  }

  private Optional<FactKind> fact() {
    return Arrays.stream(FactKind.values())
        .filter(kind -> kind.name().equals(draft.fact()))
        .findFirst();
  }

  private static Optional<NumberStyle> style(@Nullable String numbers) {
    return Arrays.stream(NumberStyle.values())
        .filter(style -> style.name().equals(numbers))
        .findFirst();
  }

  private static boolean isZone(String zone) {
    try {
      return ZoneId.of(zone) != null;
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private void matching(String pointer, @Nullable String text, Pattern pattern, String code) {
    if (text == null) {
      add(pointer, "value.required");
    } else if (!pattern.matcher(text).matches()) {
      add(pointer, code);
    }
  }

  private void text(String pointer, @Nullable String text) {
    if (text == null || text.isBlank()) {
      add(pointer, "value.required");
    } else if (text.length() > MOST_NAME) {
      add(pointer, "fact.text-too-long", String.valueOf(MOST_NAME));
    }
  }

  private void add(String pointer, String code, Object... arguments) {
    violations.add(Violation.of(pointer, code, arguments));
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }
}
