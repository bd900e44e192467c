package org.annum.metrics.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheets write them, with one sheet. */
final class Workbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private Workbooks() {}

  /** Rows of texts. */
  static byte[] of(String[]... rows) {
    return ofSheet(
        IntStream.range(0, rows.length)
            .mapToObj(row -> row(row + 1, rows[row]))
            .collect(Collectors.joining()));
  }

  /** A row of texts; one that begins with {@code <} is the inside of a cell as it is. */
  static String row(int number, String... cells) {
    return IntStream.range(0, cells.length)
        .mapToObj(i -> cell((char) ('A' + i) + "" + number, cells[i]))
        .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
  }

  private static String cell(String address, String text) {
    return text.startsWith("<")
        ? "<c r=\"%s\">%s</c>".formatted(address, text)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
  }

  static byte[] ofSheet(String rows) {
    return zip(
        part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
        part(
            "_rels/.rels",
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                .formatted(PACKAGE, OFFICE)),
        part(
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .formatted(MAIN, OFFICE)),
        part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                .formatted(PACKAGE, OFFICE)),
        part(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows)));
  }

  private static String[] part(String name, String content) {
    return new String[] {name, content};
  }

  private static byte[] zip(String[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String[] part : Arrays.asList(parts)) {
        zip.putNextEntry(new ZipEntry(part[0]));
        zip.write(part[1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
