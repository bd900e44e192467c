package org.annum.kit.table;

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
 * <p>A byte order mark decides. Without one the file is UTF-8 if all of it is; else GB18030, which
 * spreadsheets write in China, if all of it is. Both are read strictly: a wrong guess would be
 * stored as somebody's name.
 *
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
  private static final int BUFFER = 16 * 1024;

  static TextEncoding detect(Path file, byte[] start) throws IOException {
    if (TableFormat.startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3).checked(file);
    }
    if (TableFormat.startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2).checked(file);
    }
    if (TableFormat.startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2).checked(file);
    }
    if (isBinary(start)) {
      throw TableRefusal.of("table.not-a-table");
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    return utf8.fits(file) ? utf8 : new TextEncoding(Charset.forName("GB18030"), 0).checked(file);
  }

  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(markLength);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
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

  private static boolean isBinary(byte[] start) {
    for (byte b : start) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
