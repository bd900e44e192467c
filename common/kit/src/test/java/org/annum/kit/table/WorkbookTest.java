package org.annum.kit.table;

import static org.annum.kit.table.TableFixture.refusalCode;
import static org.annum.kit.table.TableFixture.rows;
import static org.annum.kit.table.TableFixture.utf8;
import static org.annum.kit.table.TableFixture.withParts;
import static org.annum.kit.table.TableFixture.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void shouldReadCellsAsTheTextOfACsv() {
    // Given
    byte[] file =
        workbook(
            sheet -> {
              header(sheet, "姓名", "整数", "小数", "日期", "时间", "月份", "是否", "空", "百分比");
              sheet.value(1, 0, "李晓");
              sheet.value(1, 1, 1001);
              sheet.value(1, 2, 0.1 + 0.2);
              sheet.value(1, 3, LocalDate.of(2024, 2, 29));
              sheet.style(1, 3).format("yyyy-mm-dd").set();
              sheet.value(1, 4, LocalDateTime.of(2024, 3, 1, 9, 5, 7));
              sheet.style(1, 4).format("yyyy\"年\"m\"月\"d\"日\" hh:mm:ss").set();
              sheet.value(1, 5, LocalDate.of(2024, 1, 1));
              sheet.style(1, 5).format("[$-804]yyyy\"年\"m\"月\"").set();
              sheet.value(1, 6, true);
              sheet.value(1, 8, 0.98);
              sheet.style(1, 8).format("0.00%").set();
            });

    // When
    Row row = rows(file).get(0);

    // Then
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.problem()).isEmpty();
    assertThat(row.get("姓名")).isEqualTo("李晓");
    assertThat(row.get("整数")).isEqualTo("1001");
    assertThat(row.get("小数")).isEqualTo("0.3");
    assertThat(row.get("日期")).isEqualTo("2024-02-29");
    assertThat(row.get("时间")).isEqualTo("2024-03-01T09:05:07");
    assertThat(row.get("月份")).isEqualTo("2024-01");
    assertThat(row.get("是否")).isEqualTo("true");
    assertThat(row.get("百分比")).isEqualTo("0.98");
  }

  @Test
  void shouldRefuseAFormulaThatNobodyComputed() throws IOException {
    byte[] file =
        withSheet(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"\"</f><v></v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><f>1+1</f></c></row>");

    Refusal refusal = TableFixture.refusal(file, Limits.defaults());

    assertThat(refusal.code()).isEqualTo("table.formula-without-result");
    assertThat(refusal.arguments()).containsExactly("A3");
  }

  @Test
  void shouldUseTheLastResultOfAFormula() throws IOException {
    // Given cells as a spreadsheet stores formulas: with their result
    byte[] file =
        withSheet(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2.50</v></c>"
                + "<c r=\"B2\" t=\"str\"><f>\"x\"</f><v>李晓</v></c></row>");

    // When
    Row row = rows(file).get(0);

    // Then
    assertThat(row.get("a")).isEqualTo("2.5");
    assertThat(row.get("b")).isEqualTo("李晓");
  }

  @Test
  void shouldFillMissingCellsAndReportSurplusOnes() {
    // Given
    byte[] file =
        workbook(
            sheet -> {
              header(sheet, "a", "b", "c");
              sheet.value(2, 1, "only b");
              sheet.value(4, 0, "1");
              sheet.value(4, 3, "surplus");
            });

    // When
    List<Row> rows = rows(file);

    // Then
    assertThat(rows.stream().map(Row::number)).containsExactly(3L, 5L);
    assertThat(rows.get(0).problem()).isEmpty();
    assertThat(rows.get(0).get("c")).isEmpty();
    assertThat(rows.get(1).problem()).contains(Violation.of("", "table.field-count", 3, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "General, PLAIN",
    "0.00, PLAIN",
    "#;[Red]-#, PLAIN",
    "'#,##0\" d\"', PLAIN",
    "@, PLAIN",
    "yyyy/m/d, DATE",
    "d-mmm, DATE",
    "mmm-yy, MONTH",
    "yyyy-mm, MONTH",
    "h:mm AM/PM, TIME",
    "mm:ss, TIME",
    "[h]:mm:ss, PLAIN",
    "yyyy-mm-dd hh:mm, DATE_TIME",
    "'[$-804]yyyy\"年\"m\"月\"d\"日\";@', DATE"
  })
  void shouldTellDatesFromNumbersByTheirFormat(String pattern, CellFormat format) {
    assertThat(CellFormat.ofPattern(pattern)).isEqualTo(format);
  }

  @Test
  void shouldRefuseAnArchiveThatIsNoWorkbook() throws IOException {
    byte[] archive = withParts(TableFixture.archive(), Map.of("readme.txt", utf8("hello")));

    assertThat(refusalCode(archive, Limits.defaults())).isEqualTo("table.not-a-workbook");
  }

  @Test
  void shouldRefuseABombByItsRatio() throws IOException {
    // Given 20 MB of spaces
    byte[] bomb = withParts(workbook(sheet -> header(sheet, "a")), Map.of("pad.xml", spaces(20)));

    // When / Then
    assertThat(refusalCode(bomb, Limits.defaults()))
        .isIn("table.inflates-too-much", "table.workbook-cell-too-long");
  }

  @Test
  void shouldRefuseABombByItsSize() throws IOException {
    // Given parts below the ratio that are too large together
    byte[] bomb = withParts(workbook(sheet -> header(sheet, "a")), Map.of("pad.bin", noise(3)));
    Limits limits = new Limits(64_000_000, 2_000_000, 200, 64, 10, 10, 1_000_000);

    // When / Then
    assertThat(refusalCode(bomb, limits)).isEqualTo("table.inflates-too-large");
  }

  @Test
  void shouldRefuseTooManyParts() throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    for (int i = 0; i < 64; i++) {
      parts.put("part-" + i, new byte[1]);
    }

    assertThat(
            refusalCode(withParts(workbook(sheet -> header(sheet, "a")), parts), Limits.defaults()))
        .isEqualTo("table.too-many-parts");
  }

  @ParameterizedTest
  @CsvSource({
    "'<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>'",
    "'<row r=\"1\"><c r=\"A1\" t=\"what\"><v>1</v></c></row>'",
    "'<row r=\"1\"><c r=\"A1\"><v>1</c></row>'"
  })
  void shouldRefuseASheetThatNoSpreadsheetWrites(String rows) throws IOException {
    assertThat(refusalCode(withSheet(rows), Limits.defaults())).isEqualTo("table.not-a-workbook");
  }

  @Test
  void shouldNotReadExternalEntities() throws IOException {
    // Given
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
            + "</sheetData></worksheet>";
    byte[] file = withParts(workbook(sheet -> header(sheet, "a")), Map.of(SHEET, utf8(evil)));

    // When / Then
    assertThat(refusalCode(file, Limits.defaults())).isIn("table.not-a-workbook", "table.empty");
  }

  @Test
  void shouldRefuseACellBeyondTheLimitWithoutHoldingIt() throws IOException {
    byte[] file =
        withSheet(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                + "x".repeat(400_000)
                + "</t></is></c></row>");

    assertThat(refusalCode(file, Limits.defaults())).isEqualTo("table.workbook-cell-too-long");
  }

  @Test
  void shouldReadDatesOfBothDateSystems() {
    // 45351 is 2024-02-29 counted from 1900; 43889 the same day counted from 1904
    assertThat(CellText.dateText("45351", CellFormat.DATE, false)).isEqualTo("2024-02-29");
    assertThat(CellText.dateText("43889", CellFormat.DATE, true)).isEqualTo("2024-02-29");
    assertThat(CellText.dateText("1", CellFormat.DATE, false)).isEqualTo("1900-01-01");
    assertThat(CellText.dateText("45351.999999", CellFormat.DATE_TIME, false))
        .isEqualTo("2024-03-01T00:00:00");
    assertThat(CellText.dateText("0.5", CellFormat.TIME, false)).isEqualTo("12:00:00");
  }

  private static void header(Worksheet sheet, String... names) {
    for (int i = 0; i < names.length; i++) {
      sheet.value(0, i, names[i]);
    }
  }

  private static byte[] withSheet(String rows) throws IOException {
    String sheet =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>";
    return withParts(workbook(any -> header(any, "a")), Map.of(SHEET, utf8(sheet)));
  }

  private static byte[] spaces(int megabytes) {
    return utf8(" ".repeat(megabytes * 1_000_000));
  }

  private static byte[] noise(int megabytes) {
    byte[] noise = new byte[megabytes * 1_000_000];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
