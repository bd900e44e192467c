package org.annum.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once to nowhere before it is read, counting: the sizes that a ZIP declares are
 * only somebody's word, and the reader holds the shared strings and each cell in memory.
 */
final class WorkbookGuard {
  // The shared strings stay in memory while the sheet is read.
  private static final int SHARED_STRINGS_PART = 8;

  private WorkbookGuard() {}

  static void check(Path file, Limits limits) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > limits.maxZipEntries()) {
        throw TableRefusal.tooLarge("table.too-many-parts", limits.maxZipEntries());
      }
      requireDistinct(entries);
      long left = limits.maxInflatedBytes();
      for (ZipEntry entry : entries) {
        left -= inflate(zip, entry, left, limits);
      }
    } catch (ZipException notAZip) {
      throw TableRefusal.of("table.not-a-workbook");
    }
  }

  /** Two parts of one name would let the check and the reader see different ones. */
  private static void requireDistinct(List<? extends ZipEntry> entries) {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : entries) {
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw TableRefusal.of("table.not-a-workbook");
      }
    }
  }

  private static long inflate(ZipFile zip, ZipEntry entry, long left, Limits limits)
      throws IOException {
    boolean strings = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
    long most = strings ? Math.min(left, limits.maxInflatedBytes() / SHARED_STRINGS_PART) : left;
    try (InputStream in = zip.getInputStream(entry)) {
      PartStream part = new PartStream(in, entry.getCompressedSize(), most, limits);
      SheetScan.check(part);
      part.drain();
      return part.count();
    }
  }
}
