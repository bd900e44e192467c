package org.annum.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class LineScanTest {
  /** Characters of one to four bytes, and beginnings of some. */
  private static final List<byte[]> PIECES =
      List.of(
          "a plain text, ".getBytes(UTF_8),
          "x".getBytes(UTF_8),
          "é".getBytes(UTF_8),
          "客".getBytes(UTF_8),
          "𠮷".getBytes(UTF_8),
          new byte[] {(byte) 0xE5, (byte) 0xAE},
          new byte[] {(byte) 0xC0});

  private static final int BROKEN = 2;

  @TempDir Path directory;

  @RepeatedTest(200)
  void shouldTellLinesThatAreUtf8FromThoseThatAreNot(RepetitionInfo repetition) throws IOException {
    // Given
    Random random = new Random(repetition.getCurrentRepetition());
    List<byte[]> lines =
        IntStream.rangeClosed(1, random.nextInt(30) + 1).mapToObj(i -> line(random)).toList();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      file.writeBytes(line);
      file.write('\n');
    }

    // When
    LineScan scan = LineScan.of(Files.write(directory.resolve("lines"), file.toByteArray()), 0);

    // Then
    int firstOther =
        IntStream.range(0, lines.size()).filter(i -> !isUtf8(lines.get(i))).findFirst().orElse(-1);
    assertThat(scan.firstOther()).isEqualTo(firstOther + 1);
    assertThat(scan.isUtf8()).isEqualTo(firstOther < 0);
  }

  private static byte[] line(Random random) {
    int pieces = random.nextInt(8) == 0 ? PIECES.size() : PIECES.size() - BROKEN;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = random.nextInt(6); i > 0; i--) {
      line.writeBytes(PIECES.get(random.nextInt(pieces)));
    }
    return line.toByteArray();
  }

  private static boolean isUtf8(byte[] line) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
