package org.annum.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the user sees: results on standard output, progress on standard error, both in UTF-8
 * whatever the locale, so that a result can be piped while the progress stays visible.
 */
public final class Terminal {
  private final PrintStream results;
  private final PrintStream progress;
  private final long started = System.nanoTime();

  public Terminal(PrintStream results, PrintStream progress) {
    this.results = results;
    this.progress = progress;
  }

  public static Terminal standard() {
    return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
  }

  /** One line of progress, with the seconds since the command began. */
  public void step(String text) {
    double seconds = (System.nanoTime() - started) / 1e9;
    progress.println(String.format(Locale.ROOT, "%6.1fs  %s", seconds, text));
  }

  /** A line of progress that another launcher wrote. */
  public void pass(String line) {
    progress.println(line);
  }

  public void problem(String line) {
    progress.println("annum: " + line);
  }

  public void result(String text) {
    results.println(text);
  }

  /** The time passed since {@code nanoTime}, for people. */
  public static String since(long nanoTime) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanoTime) / 1e9);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
