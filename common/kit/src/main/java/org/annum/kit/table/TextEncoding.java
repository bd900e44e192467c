package org.annum.kit.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file.
 *
 * <p>A byte order mark decides. Without one the file is UTF-8 if all of it is, or nearly all of it:
 * then the lines that are not are rejected one by one. Else it is GB18030, which spreadsheets write
 * in China, if all of it is and no line is obviously UTF-8. A wrong guess would be stored as
 * somebody's name, so nothing is guessed beyond that.
 *
 * @param markLength bytes of the byte order mark
 * @param holey whether some lines are of another encoding; they read with {@link #HOLE}
 */
record TextEncoding(Charset charset, int markLength, boolean holey) {
  /** What stands for bytes that are no character. */
  static final char HOLE = '\uFFFD';

  private static final int BUFFER = 64 * 1024;
  private static final int CLEARLY = 4;
  private static final Charset GB18030 = Charset.forName("GB18030");

  static TextEncoding detect(Path file, byte[] start) throws IOException {
    if (TableFormat.startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return ofLines(file, 3);
    }
    if (TableFormat.startsWith(start, 0xFE, 0xFF)) {
      return strict(StandardCharsets.UTF_16BE, 2).checked(file);
    }
    if (TableFormat.startsWith(start, 0xFF, 0xFE)) {
      return strict(StandardCharsets.UTF_16LE, 2).checked(file);
    }
    return zeros(start, 0) + zeros(start, 1) > 0 ? withoutMark(file, start) : ofLines(file, 0);
  }

  private static TextEncoding strict(Charset charset, int markLength) {
    return new TextEncoding(charset, markLength, false);
  }

  /** ASCII characters in UTF-16 have a zero byte at one place, few others have it at the other. */
  private static TextEncoding withoutMark(Path file, byte[] start) throws IOException {
    int first = zeros(start, 0);
    int second = zeros(start, 1);
    boolean clear = Math.max(first, second) >= CLEARLY * Math.min(first, second);
    TextEncoding utf16 =
        strict(first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
    if (!clear || !utf16.fits(file)) {
      throw TableRefusal.of("table.not-a-table");
    }
    return utf16;
  }

  private static int zeros(byte[] start, int parity) {
    int zeros = 0;
    for (int i = parity; i < start.length; i += 2) {
      zeros += start[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static TextEncoding ofLines(Path file, int markLength) throws IOException {
    LineScan lines = LineScan.of(file, markLength);
    if (lines.isUtf8()) {
      return strict(StandardCharsets.UTF_8, markLength);
    }
    if (lines.isMostlyUtf8() && lines.firstOther() > 1) {
      return new TextEncoding(StandardCharsets.UTF_8, markLength, true);
    }
    if (markLength > 0) {
      throw TableRefusal.of("table.unknown-encoding");
    }
    if (lines.firstSurelyUtf8() > 0) {
      throw TableRefusal.of(
          "table.mixed-encodings", Math.max(lines.firstOther(), lines.firstSurelyUtf8()));
    }
    return strict(GB18030, 0).checked(file);
  }

  Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.skipNBytes(markLength);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .replaceWith(String.valueOf(HOLE))
            .onMalformedInput(holey ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private TextEncoding checked(Path file) throws IOException {
    if (!fits(file)) {
      throw TableRefusal.of("table.unknown-encoding");
    }
    return this;
  }

  private boolean fits(Path file) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader reader = open(file)) {
      while (reader.read(buffer) >= 0) {
        // Decoding is the check.
      }
      return true;
    } catch (CharacterCodingException notThisEncoding) {
      return false;
    }
  }
}
