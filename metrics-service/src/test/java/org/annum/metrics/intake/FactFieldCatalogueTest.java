package org.annum.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.profile.model.FactField;
import org.annum.metrics.profile.model.FactFieldCatalogue;
import org.annum.testkit.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields that profiles may map are those that facts are read from. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactFieldCatalogueTest {
  @Inject FactIntakes intakes;

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void shouldKnowTheFieldsThatEachKindOfFactIsReadFrom(FactKind kind) {
    // When a fact is read where there is nothing
    Probe probe = new Probe(new HashSet<>(), new HashSet<>());
    Refusals refusals = new Refusals();
    assertThat(intakes.get(kind).read(new FactFields(probe, refusals))).isNotNull();

    // Then
    List<FactField> known = FactFieldCatalogue.of(kind);
    probe.asked().remove("source");
    assertThat(known.stream().map(FactField::name))
        .containsExactlyInAnyOrderElementsOf(probe.asked());
    assertThat(
            known.stream()
                .filter(field -> field.type() == FactField.Type.LIST)
                .flatMap(field -> field.parts().stream()))
        .containsExactlyInAnyOrderElementsOf(probe.parts());
    Set<String> missing =
        refusals.all().stream()
            .filter(violation -> violation.code().equals("fact.value-missing"))
            .map(Violation::pointer)
            .filter(field -> !field.equals("source") && !field.startsWith("part:"))
            .collect(Collectors.toSet());
    assertThat(known.stream().filter(FactField::required).map(FactField::name))
        .containsExactlyInAnyOrderElementsOf(missing);
  }

  /** Notes what is asked for, and has nothing. */
  private record Probe(Set<String> asked, Set<String> parts) implements FieldSource {

    @Override
    public @Nullable String value(String field, Type type, Refusals refusals) {
      asked.add(field);
      return null;
    }

    @Override
    public Pointers pointers() {
      return field -> field;
    }

    @Override
    public List<FieldSource> parts(String field, Refusals refusals) {
      asked.add(field);
      return List.of(new Part(parts));
    }

    @Override
    public void refuseOthers(Collection<String> read, Refusals refusals) {
      // There are none.
    }

    @Override
    public Times times() {
      return Times.lenient(ZoneId.of("Asia/Shanghai"));
    }
  }

  private record Part(Set<String> asked) implements FieldSource {

    @Override
    public @Nullable String value(String field, Type type, Refusals refusals) {
      asked.add(field);
      return null;
    }

    @Override
    public Pointers pointers() {
      return field -> "part:" + field;
    }

    @Override
    public List<FieldSource> parts(String field, Refusals refusals) {
      return List.of();
    }

    @Override
    public void refuseOthers(Collection<String> read, Refusals refusals) {
      // There are none.
    }

    @Override
    public Times times() {
      return Times.lenient(ZoneId.of("Asia/Shanghai"));
    }
  }
}
