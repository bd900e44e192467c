package org.annum.kit.table;

/**
 * What a table file may cost before it is refused.
 *
 * @param maxFileBytes size of the file as it was sent
 * @param maxInflatedBytes size of a workbook's parts together once unpacked
 * @param maxRatio how many times larger than its packed form a workbook's part may be
 * @param maxZipEntries parts of a workbook
 * @param maxRows rows below the header
 * @param maxColumns columns of the header
 * @param maxCellLength characters of one cell
 */
public record Limits(
    long maxFileBytes,
    long maxInflatedBytes,
    int maxRatio,
    int maxZipEntries,
    long maxRows,
    int maxColumns,
    int maxCellLength) {

  private static final long MEGABYTE = 1024L * 1024L;

  public Limits {
    if (maxFileBytes < 1
        || maxInflatedBytes < 1
        || maxRatio < 1
        || maxZipEntries < 1
        || maxRows < 1
        || maxColumns < 1
        || maxCellLength < 1) {
      throw new IllegalArgumentException("every limit of a table file must be at least 1");
    }
  }

  /** The limits that hold where nothing else is configured. */
  public static Limits defaults() {
    return new Limits(64 * MEGABYTE, 512 * MEGABYTE, 200, 64, 1_000_000, 200, 32_000);
  }
}
