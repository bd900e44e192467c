package org.annum.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.annum.local.LocalProblem;

/**
 * The exports of a folder, in the order of their names.
 *
 * @param unknown files that are none of the exports, by name
 */
record Folder(List<Export> exports, List<String> unknown) {

  static Folder read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new LocalProblem(directory + " is not a folder; name the folder with the exports");
    }
    List<Export> exports = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Path file : files(directory)) {
      Recogniser.recognise(file)
          .ifPresentOrElse(exports::add, () -> unknown.add(String.valueOf(file.getFileName())));
    }
    if (exports.isEmpty()) {
      throw new LocalProblem("no export was recognised in " + directory);
    }
    return new Folder(List.copyOf(exports), List.copyOf(unknown));
  }

  List<Export> of(ExportKind.Stage stage) {
    return exports.stream().filter(export -> export.kind().stage() == stage).toList();
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
