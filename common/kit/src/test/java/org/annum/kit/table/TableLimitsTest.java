package org.annum.kit.table;

import static org.annum.kit.table.TableFixture.refusalCode;
import static org.annum.kit.table.TableFixture.rows;
import static org.annum.kit.table.TableFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableLimitsTest {
  private static final Limits SMALL = new Limits(1_000_000, 8_000_000, 200, 64, 3, 4, 10);

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("nothing", utf8(""), "table.empty"),
        Arguments.of("blank lines only", utf8("\n\r\n  \n"), "table.empty"),
        Arguments.of(
            "a mark only", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "table.empty"),
        Arguments.of("binary junk", junk(), "table.not-a-table"),
        Arguments.of("a web page", utf8(" \r\n<html><table>"), "table.markup"),
        Arguments.of("a web page with a mark", utf8("\uFEFF<!DOCTYPE html>"), "table.markup"),
        Arguments.of("JSON", utf8("\uFEFF [ {\"a\": 1}]"), "table.json"),
        Arguments.of("NDJSON", utf8("{\"a\": 1}\n{\"a\": 2}\n"), "table.json"),
        Arguments.of("a document", utf8("%PDF-1.7\nx"), "table.not-a-table"),
        Arguments.of("XML", utf8("<?xml version=\"1.0\"?>"), "table.markup"),
        Arguments.of("a picture", picture(), "table.not-a-table"),
        Arguments.of(
            "an old Excel file",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "table.old-excel"),
        Arguments.of(
            "a ZIP that breaks off", new byte[] {'P', 'K', 3, 4, 5, 6}, "table.not-a-workbook"),
        Arguments.of("too many columns", utf8("a,b,c,d,e\n"), "table.too-many-columns"),
        Arguments.of("too many rows", utf8("a\n1\n2\n3\n4\n"), "table.too-many-rows"),
        Arguments.of("a million columns", utf8("a,".repeat(450_000)), "table.too-many-columns"),
        Arguments.of("a long header", utf8("12345678901\n"), "table.text-too-long"),
        Arguments.of("a huge cell", utf8("a\n" + "x".repeat(500_000)), "table.malformed"),
        Arguments.of("a quotation mark never closed", utf8("a,b\n1,\"2\n3,4\n"), "table.malformed"),
        Arguments.of("a large file", new byte[1_000_001], "table.file-too-large"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void shouldRefuseWithACodeThatNamesTheReason(String name, byte[] file, String code) {
    assertThat(refusalCode(file, SMALL)).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void shouldHaveWordsForEveryReason(String name, byte[] file, String code) {
    assertThat(Messages.find(Locale.ENGLISH, code)).isPresent();
    assertThat(Messages.find(Locale.CHINESE, code)).isPresent();
  }

  @Test
  void shouldTakeWhatIsExactlyAtTheLimits() {
    assertThat(rows(utf8("a,b,c,d\n1234567890,2,3,4\n1,2,3,4\n1,2,3,4\n"), SMALL)).hasSize(3);
  }

  @Test
  void shouldTakeAHeaderWithoutRows() {
    assertThat(rows(utf8("a,b\n"))).isEmpty();
  }

  @Test
  void shouldStopReadingAStreamAtTheLimit() {
    // Given a stream without end
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };

    // When / Then
    assertThatThrownBy(() -> TableFile.open(endless, SMALL))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("table.file-too-large");
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
            });
  }

  @Test
  void shouldReadAMillionRowsInBoundedMemory(@TempDir Path directory) throws IOException {
    // Given
    Path file = directory.resolve("big.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("id,name,note\n");
      for (int i = 0; i < 1_000_000; i++) {
        out.write("row-" + i + ",李晓,\"a note, quoted\"\n");
      }
    }
    long before = usedMemory();

    // When
    long count = 0;
    long most = 0;
    try (TableFile table = TableFile.open(file, Limits.defaults())) {
      for (Row row : table) {
        count += row.get("name").length() / 2;
        if (row.number() % 250_000 == 0) {
          most = Math.max(most, usedMemory() - before);
        }
      }
    }

    // Then
    assertThat(count).isEqualTo(1_000_000);
    // The rows alone would be several times as much; others of this process use some meanwhile.
    assertThat(most).isLessThan(20_000_000);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void shouldRejectOnlyTheRowWhenItHasAMillionColumns() {
    // When
    List<Row> rows = rows(utf8("a,b\n1,2\n" + "x,".repeat(999_999) + "x\n3,4\n"));

    // Then
    assertThat(rows.stream().map(row -> row.problem().isEmpty()))
        .containsExactly(true, false, true);
    assertThat(rows.get(1).problem()).contains(Violation.of("", "table.field-count", 2, 1_000_000));
    assertThat(rows.get(1).cells()).hasSizeLessThan(1_000);
  }

  @Test
  void shouldRejectOnlyTheRowWhenACellIsTooLong() {
    // When
    List<Row> rows = rows(utf8("a,b\n1,1234567890\n2,12345678901\n"), SMALL);

    // Then
    assertThat(rows.get(0).problem()).isEmpty();
    assertThat(rows.get(1).problem()).contains(Violation.of("b", "table.text-too-long", 10));
  }

  private static byte[] picture() {
    byte[] png = new byte[200];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, png, 0, 8);
    return png;
  }

  private static byte[] junk() {
    byte[] junk = new byte[10_000];
    new Random(7).nextBytes(junk);
    return junk;
  }
}
