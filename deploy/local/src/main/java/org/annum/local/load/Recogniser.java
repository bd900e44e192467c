package org.annum.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Tells what an export is by what is in it; its name may be anything. */
final class Recogniser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Recogniser() {}

  static Optional<Export> recognise(Path file) {
    byte[] bytes = read(file);
    if (isWorkbook(bytes)) {
      return workbookHeader(bytes)
          .flatMap(ExportKind::byColumns)
          .map(kind -> new Export(file, kind, XLSX, MissingNode.getInstance()));
    }
    String text = decode(bytes);
    if (text.startsWith("{")) {
      return goals(text)
          .map(content -> new Export(file, ExportKind.GOALS, "application/json", content));
    }
    return SEPARATORS.stream()
        .flatMap(separator -> csvHeader(text, separator).stream())
        .flatMap(header -> ExportKind.byColumns(header).stream())
        .findFirst()
        .map(kind -> new Export(file, kind, "text/csv", MissingNode.getInstance()));
  }

  private static boolean isWorkbook(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Old Chinese tools write GB18030, which is hardly ever valid UTF-8 by accident. */
  private static String decode(byte[] bytes) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, GB18030);
    }
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).stripLeading();
  }

  private static Optional<JsonNode> goals(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      boolean isGoalSet = json.hasNonNull("employee") && json.path("goals").isArray();
      return isGoalSet ? Optional.of(json) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Set<String>> csvHeader(String text, char separator) {
    String firstLine = text.lines().findFirst().orElse("");
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(firstLine)) {
      return reader.stream().findFirst().map(line -> header(line.getFields().stream()));
    } catch (CsvParseException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Set<String>> workbookHeader(byte[] bytes) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.findFirst()
          .map(row -> header(row.stream().map(cell -> cell == null ? "" : cell.getText())));
    } catch (ExcelReaderException | IOException e) {
      return Optional.empty(); // a zip file, but not a workbook
    }
  }

  private static Set<String> header(Stream<String> names) {
    Set<String> header = new LinkedHashSet<>();
    names.map(String::strip).forEach(header::add);
    return header;
  }
}
