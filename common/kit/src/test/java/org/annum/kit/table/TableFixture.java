package org.annum.kit.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.annum.kit.problem.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes table files and reads them. */
final class TableFixture {
  private TableFixture() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] encoded(String text, String charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(text.getBytes(Charset.forName(charset)));
    return out.toByteArray();
  }

  static byte[] concatenated(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook.newWorksheet("Sheet1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A ZIP archive with one part that means nothing. */
  static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("part"));
    }
    return out.toByteArray();
  }

  /** The same archive with some parts' text replaced, or added. */
  static byte[] withParts(byte[] archive, Map<String, byte[]> parts) throws IOException {
    Path file = Files.createTempFile("annum-fixture-", ".zip");
    Files.write(file, archive);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (!parts.containsKey(entry.getName())) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.getInputStream(entry).transferTo(zip);
        }
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } finally {
      Files.delete(file);
    }
    return out.toByteArray();
  }

  static TableFile open(byte[] content, Limits limits) {
    try {
      return TableFile.open(new ByteArrayInputStream(content), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> rows(byte[] content, Limits limits) {
    try (TableFile table = open(content, limits)) {
      List<Row> rows = new ArrayList<>();
      table.forEach(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> rows(byte[] content) {
    return rows(content, Limits.defaults());
  }

  static Refusal refusal(byte[] content, Limits limits) {
    return catchThrowableOfType(Refusal.class, () -> rows(content, limits));
  }

  static String refusalCode(byte[] content, Limits limits) {
    Refusal refusal = refusal(content, limits);
    return refusal.violations().isEmpty() ? refusal.code() : refusal.violations().get(0).code();
  }
}
