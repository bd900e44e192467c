package org.annum.kit.table;

import static org.annum.kit.table.TableFixture.concatenated;
import static org.annum.kit.table.TableFixture.encoded;
import static org.annum.kit.table.TableFixture.open;
import static org.annum.kit.table.TableFixture.refusalCode;
import static org.annum.kit.table.TableFixture.rows;
import static org.annum.kit.table.TableFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

  static Stream<Arguments> encodings() {
    String text = "工号,姓名\r\nE1001,李晓\r\n";
    return Stream.of(
        Arguments.of("UTF-8", encoded(text, "UTF-8")),
        Arguments.of("UTF-8 with a mark", encoded(text, "UTF-8", 0xEF, 0xBB, 0xBF)),
        Arguments.of("UTF-16LE with a mark", encoded(text, "UTF-16LE", 0xFF, 0xFE)),
        Arguments.of("UTF-16BE with a mark", encoded(text, "UTF-16BE", 0xFE, 0xFF)),
        Arguments.of("UTF-16LE without a mark", encoded(text, "UTF-16LE")),
        Arguments.of("UTF-16BE without a mark", encoded(text, "UTF-16BE")),
        Arguments.of("GB18030", encoded(text, "GB18030")),
        Arguments.of("GBK", encoded(text, "GBK")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void shouldReadTheSameTextWhateverTheEncoding(String name, byte[] file) {
    // When
    List<Row> rows = rows(file);

    // Then
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("工号")).isEqualTo("E1001");
    assertThat(rows.get(0).get("姓名")).isEqualTo("李晓");
  }

  @Test
  void shouldReadCharactersThatOnlyGb18030Has() {
    // Given a rare name character of four bytes
    byte[] file = encoded("name\n\uD842\uDFB7\n", "GB18030");

    // When / Then
    assertThat(rows(file).get(0).get("name")).isEqualTo("\uD842\uDFB7");
  }

  static Stream<Arguments> unreadableEncodings() {
    return Stream.of(
        Arguments.of("Latin-1", encoded("name\né,1\n", "ISO-8859-1")),
        Arguments.of(
            "a mark of UTF-8 before other bytes", encoded("a\n李", "GBK", 0xEF, 0xBB, 0xBF)),
        Arguments.of("half a character of UTF-16", encoded("a", "UTF-8", 0xFF, 0xFE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadableEncodings")
  void shouldRefuseTheFileWhenItsEncodingIsNone(String name, byte[] file) {
    assertThat(refusalCode(file, Limits.defaults())).isEqualTo("table.unknown-encoding");
  }

  @Test
  void shouldRejectOnlyTheRowsThatAreInAnotherEncodingThanMost() {
    // Given
    byte[] file = concatenated(utf8("工号,姓名\nE1,李晓\n"), encoded("E2,周婷\n", "GBK"), utf8("E3,王伟\n"));

    // When
    List<Row> rows = rows(file);

    // Then
    assertThat(rows.get(0).get("姓名")).isEqualTo("李晓");
    assertThat(rows.get(1).problem().map(Violation::code)).contains("table.other-encoding");
    assertThat(rows.get(1).problem().map(Violation::pointer)).contains("姓名");
    assertThat(rows.get(2).problem()).isEmpty();
  }

  @Test
  void shouldRefuseTheFileNamingTheLineWhenItsEncodingsAreMixedOtherwise() {
    // Given
    byte[] file = concatenated(encoded("工号,姓名\nE1,李晓\nE2,周婷\n", "GB18030"), utf8("E3,王伟\n"));

    // When
    Refusal refusal = TableFixture.refusal(file, Limits.defaults());

    // Then
    assertThat(refusal.code()).isEqualTo("table.mixed-encodings");
    assertThat(refusal.arguments()).containsExactly(4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"模", "一", "联通", "一一"})
  void shouldReadShortGb18030TextsThatCouldBeUtf8(String text) {
    byte[] file = encoded("姓名\n" + text + "\n", "GB18030");

    assertThat(rows(file).get(0).get("姓名")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"a,b!1,2", "a;b!1;2", "'a\tb'!'1\t2'", "a|b!1|2", "\"x,y,z\";b!1;2", "a,'b;'!1,2"})
  void shouldFindTheDelimiterInTheHeader(String header, String line) throws IOException {
    try (TableFile table = open(utf8(header + "\n" + line + "\n"), Limits.defaults())) {
      Row row = table.iterator().next();
      assertThat(table.columns().stream().map(row::get)).containsExactly("1", "2");
      assertThat(row.problem()).isEmpty();
    }
  }

  @Test
  void shouldReadOneColumnWithoutAnyDelimiter() {
    assertThat(rows(utf8("name\n李晓\n周婷")).stream().map(row -> row.get("name")))
        .containsExactly("李晓", "周婷");
  }

  @Test
  void shouldNumberRowsAsAnEditorDoesWhenCellsSpanLines() {
    // Given
    String file = "id,text\r\n1,\"two\r\nlines\"\r\n\r\n2,plain\n3,\"a\n\nb\"\n4,end";

    // When
    List<Row> rows = rows(utf8(file));

    // Then
    assertThat(rows.stream().map(Row::number)).containsExactly(2L, 5L, 6L, 9L);
    assertThat(rows.get(0).get("text")).isEqualTo("two\r\nlines");
  }

  @Test
  void shouldTrimHeadersAndCellsAndLeaveOutBlankRows() {
    // When
    List<Row> rows = rows(utf8("\n a , b \n 1 ,\"\u3000\"\n,\n  ,  \n"));

    // Then
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).number()).isEqualTo(3);
    assertThat(rows.get(0).get("a")).isEqualTo("1");
    assertThat(rows.get(0).get("b")).isEmpty();
    assertThat(rows.get(0).get("not there")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'1', 1", "'1,2,3', 3"})
  void shouldReportTheRowWhenItsFieldCountIsWrong(String line, int fields) {
    // When
    List<Row> rows = rows(utf8("a,b\n" + line + "\n1,2\n"));

    // Then
    assertThat(rows.get(0).problem()).contains(Violation.of("", "table.field-count", 2, fields));
    assertThat(rows.get(1).problem()).isEmpty();
  }

  @Test
  void shouldReportTheColumnWhenACellHoldsANulCharacter() {
    // Given a NUL beyond the sample that decides whether the file is text
    String file = "a,b\n" + "1,2\n".repeat(2_000) + "3,4\0\n";

    // When
    List<Row> rows = rows(utf8(file));

    // Then
    assertThat(rows.get(2_000).problem()).contains(Violation.of("b", "table.nul-character"));
  }

  @Test
  void shouldRefuseTheHeaderWithAllThatIsWrongWithIt() {
    // When
    Refusal refusal = TableFixture.refusal(utf8("a,,b,a,\n1,2,3,4,5\n"), Limits.defaults());

    // Then
    assertThat(refusal.violations().stream().map(Violation::code))
        .containsExactlyInAnyOrder(
            "table.header-blank", "table.header-blank", "table.header-twice");
  }

  @Test
  void shouldNameEveryColumnThatIsMissing() throws IOException {
    try (TableFile table = open(utf8("a,b\n"), Limits.defaults())) {
      assertThatThrownBy(() -> table.require("b", "c", "d"))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.violations())
                      .containsExactly(
                          Violation.of("c", "table.column-missing", "c"),
                          Violation.of("d", "table.column-missing", "d")));
      assertThat(table.require("a")).hasSize(0);
    }
  }

  @Test
  void shouldHandOutRowsInChunks() throws IOException {
    try (TableFile table = open(utf8("a\n1\n2\n3\n4\n5\n"), Limits.defaults())) {
      assertThat(table.chunks(2)).extracting(List::size).containsExactly(2, 2, 1);
    }
  }
}
