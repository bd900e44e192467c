package org.annum.kit.operation;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.annum.kit.SuiteConfig;

/**
 * The temporary files of this process, in a folder that is named after the service and the process.
 * They hold what people uploaded, so the folder goes when the service stops, and what a killed
 * process left goes when the next one starts.
 */
@Startup
@ApplicationScoped
class WorkFiles {
  private final String prefix;
  private final Path parent;
  private final Path folder;

  @Inject
  WorkFiles(SuiteConfig suite) {
    this(suite, Path.of(System.getProperty("java.io.tmpdir")), ProcessHandle.current().pid());
  }

  WorkFiles(SuiteConfig suite, Path parent, long process) {
    this.prefix = "annum-" + suite.service() + "-";
    this.parent = parent;
    this.folder = parent.resolve(prefix + process);
  }

  /** Makes an empty file; whoever made it deletes it when it is done. */
  Path create() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "upload-", null);
  }

  @PostConstruct
  void deleteLeftovers() throws IOException {
    try (Stream<Path> siblings = Files.list(parent)) {
      for (Path sibling : siblings.filter(this::isLeftOver).toList()) {
        delete(sibling);
      }
    }
  }

  @PreDestroy
  void delete() throws IOException {
    delete(folder);
  }

  /** A folder of this process's own name is from before a restart that got the same number. */
  private boolean isLeftOver(Path sibling) {
    String name = sibling.getFileName().toString();
    if (!name.startsWith(prefix) || !name.substring(prefix.length()).matches("\\d{1,18}")) {
      return false;
    }
    long process = Long.parseLong(name.substring(prefix.length()));
    return sibling.equals(folder) || ProcessHandle.of(process).isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
