package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The version before goes on while the database is migrated, and is gone back to afterwards. So a
 * migration adds; what takes away or tightens is a {@code contract_} migration, one release after
 * the code has stopped to need it.
 */
class MigrationsTest {
  /** What the first release holds came before there was a version before. */
  private static final String FIRST_RELEASE = "V202611250000";

  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "drop\\s+(table|column|view)|\\brename\\b|alter\\s+column\\s+\\w+\\s+(type|set\\s+not)"
              + "|add\\s+column\\s+(?:if\\s+not\\s+exists\\s+)?\\w+\\s+(?:(?!default)[^,;])*not\\s+null(?:(?!default)[^,;])*[,;]",
          Pattern.CASE_INSENSITIVE);

  @Test
  void shouldOnlyAddWhenTheVersionBeforeStillRuns() {
    assertThat(migrations())
        .isNotEmpty()
        .filteredOn(file -> file.getFileName().toString().compareTo(FIRST_RELEASE) > 0)
        .filteredOn(file -> !file.getFileName().toString().contains("__contract_"))
        .allSatisfy(file -> assertThat(takesAway(read(file))).as(file.toString()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table goal;",
        "alter table goal drop column title;",
        "alter table goal rename column title to name;",
        "alter table goal alter column title type varchar(9);",
        "alter table goal alter column title set not null;",
        "alter table goal add column colour text not null;"
      })
  void shouldBeNoticedWhenAMigrationTakesAway(String sql) {
    assertThat(takesAway(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table goal (id uuid not null);",
        "alter table goal add column colour text;",
        "alter table goal add column colour text not null default 'red';",
        "alter table goal drop constraint goal_colour;",
        "-- drop table goal\nselect 1;"
      })
  void shouldBeFineWhenAMigrationAdds(String sql) {
    assertThat(takesAway(sql)).isFalse();
  }

  private static boolean takesAway(String sql) {
    return TAKES_AWAY.matcher(sql.replaceAll("--[^\n]*", "")).find();
  }

  private static List<Path> migrations() {
    return Stream.concat(
            Stream.of(Repository.ROOT.resolve("common/kit/src/main/resources/db/kit")),
            Repository.SERVICES.stream()
                .map(name -> name + "-service/src/main/resources/db/migration")
                .map(Repository.ROOT::resolve))
        .flatMap(MigrationsTest::files)
        .toList();
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
