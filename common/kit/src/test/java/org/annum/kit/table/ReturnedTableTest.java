package org.annum.kit.table;

import static org.annum.kit.table.TableFixture.open;
import static org.annum.kit.table.TableFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+A1",
        "-A1",
        "@SUM(A1)",
        "\t=1",
        "  =1",
        "＝1",
        "'=1",
        "-1+cmd|'/c calc'!A0"
      })
  void shouldLetNoCellRunAndTakeTheApostropheOffAgain(String cell) {
    String harmless = HarmlessCell.of(cell);

    assertThat(harmless).isEqualTo("'" + cell);
    assertThat(HarmlessCell.original(harmless)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "-5", "+8.5%", "-1,234.50", "'a'", "a-b", "2024-03-05"})
  void shouldLeaveOtherCellsAlone(String cell) {
    assertThat(HarmlessCell.of(cell)).isEqualTo(cell);
    assertThat(HarmlessCell.original(cell)).isEqualTo(cell);
  }

  @Test
  void shouldReadAsTheTableItWasMadeOf() throws IOException {
    // Given a row as long as the header, a shorter and a longer one
    String returned =
        String.join(",", ReturnedTable.header(List.of("a", "=b"), Locale.CHINESE))
            + "\n'=1,2,why\n3,why\n4,5,6,why\n";

    // When
    try (TableFile table = open(utf8(returned), Limits.defaults())) {
      List<Row> rows = table.chunks(9).iterator().next();

      // Then
      assertThat(table.columns()).containsExactly("a", "=b");
      assertThat(rows.stream().map(Row::cells))
          .containsExactly(List.of("=1", "2"), List.of("3"), List.of("4", "5", "6"));
      assertThat(rows.stream().map(row -> row.problem().isEmpty()))
          .containsExactly(true, false, false);
    }
  }

  @Test
  void shouldTakeNothingOffATableThatOnlyHasAnotherLastColumn() throws IOException {
    try (TableFile table = open(utf8("a,reason\n'=1,why\n"), Limits.defaults())) {
      assertThat(table.columns()).containsExactly("a", "reason");
      assertThat(table.iterator().next().get("a")).isEqualTo("'=1");
    }
  }
}
