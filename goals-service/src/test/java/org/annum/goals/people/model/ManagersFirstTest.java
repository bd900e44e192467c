package org.annum.goals.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManagersFirstTest {
  private record Person(String id, @Nullable String manager) {}

  @Test
  void shouldPutManagersFirstWhateverTheOrder() {
    // Given: a tree of 200 people in random order
    Random random = new Random(20241124);
    List<Person> people =
        new ArrayList<>(
            IntStream.range(0, 200)
                .mapToObj(i -> new Person("E" + i, i == 0 ? null : "E" + random.nextInt(i)))
                .toList());
    Collections.shuffle(people, random);

    // When
    var sorted = ManagersFirst.of(people, Person::id, Person::manager);

    // Then
    Set<String> seen = new HashSet<>();
    for (Person person : sorted.ordered()) {
      assertThat(person.manager() == null || seen.contains(person.manager())).isTrue();
      seen.add(person.id());
    }
    assertThat(seen).hasSize(200);
    assertThat(sorted.circular()).isEmpty();
  }

  @Test
  void shouldSetCircleAndThoseBelowApart() {
    // Given
    var people =
        List.of(
            new Person("A", "B"),
            new Person("B", "A"),
            new Person("C", "B"),
            new Person("D", "elsewhere"),
            new Person("E", "E"));

    // When
    var sorted = ManagersFirst.of(people, Person::id, Person::manager);

    // Then
    assertThat(sorted.ordered()).extracting(Person::id).containsExactly("D");
    assertThat(sorted.circular()).extracting(Person::id).containsExactly("A", "B", "C", "E");
  }
}
