package org.annum.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The line at the end of a log that says most: an error or its root cause before anything else. */
final class LastLine {
  private static final int TAIL = 32 * 1024;
  private static final int LONGEST = 300;
  private static final int NEWEST = 40;
  private static final List<String> TELLING = List.of("Caused by:", " ERROR ", " FATAL ");

  private LastLine() {}

  static String of(Path log) throws IOException {
    List<String> lines =
        Arrays.stream(tail(log).split("\\R"))
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("..."))
            .toList();
    if (lines.isEmpty()) {
      return "it wrote nothing";
    }
    List<String> newestFirst =
        new ArrayList<>(lines.subList(Math.max(0, lines.size() - NEWEST), lines.size()));
    Collections.reverse(newestFirst);
    String line =
        TELLING.stream()
            .flatMap(mark -> newestFirst.stream().filter(l -> l.contains(mark)).limit(1))
            .findFirst()
            .orElse(newestFirst.get(0));
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static String tail(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      int size = (int) Math.min(TAIL, file.length());
      byte[] end = new byte[size];
      file.seek(file.length() - size);
      file.readFully(end);
      return new String(end, StandardCharsets.UTF_8);
    }
  }
}
