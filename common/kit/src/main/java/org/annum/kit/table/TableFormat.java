package org.annum.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells what a file is by its first bytes; a name or a content type is only somebody's word. */
final class TableFormat {
  private static final int SAMPLE = 4096;
  private static final int BUFFER = 64 * 1024;
  private static final Pattern JSON = Pattern.compile("(\\xEF\\xBB\\xBF)?\\s*(\\{|\\[\\s*\\{)");
  private static final Pattern MARKUP =
      Pattern.compile("(\\xEF\\xBB\\xBF)?\\s*<[!?/a-z]", Pattern.CASE_INSENSITIVE);

  private TableFormat() {}

  static RowSource open(Path file, Limits limits) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw TableRefusal.of("table.empty");
    }
    if (size > limits.maxFileBytes()) {
      throw fileTooLarge(limits);
    }
    byte[] start = start(file);
    if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
      return WorkbookRows.open(file, limits);
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw TableRefusal.of("table.old-excel");
    }
    refuseOtherText(start);
    return TextRows.open(file, TextEncoding.detect(file, start), limits);
  }

  /** Copies a stream to a file and refuses it as soon as it is larger than allowed. */
  static void copyLimited(InputStream content, Path file, Limits limits) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        total += read;
        if (total > limits.maxFileBytes()) {
          throw fileTooLarge(limits);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static RuntimeException fileTooLarge(Limits limits) {
    return TableRefusal.tooLarge("table.file-too-large", limits.maxFileBytes());
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE);
    }
  }

  /** Some programs call a web page a workbook; spreadsheets open it all the same. */
  private static void refuseOtherText(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (MARKUP.matcher(text).lookingAt()) {
      throw TableRefusal.of("table.markup");
    }
    if (JSON.matcher(text).lookingAt()) {
      throw TableRefusal.of("table.json");
    }
    if (text.startsWith("%PDF")) {
      throw TableRefusal.of("table.not-a-table");
    }
  }

  static boolean startsWith(byte[] start, int... magic) {
    if (start.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((start[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
