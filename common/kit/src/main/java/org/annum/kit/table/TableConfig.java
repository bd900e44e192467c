package org.annum.kit.table;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of uploaded tables. */
@ConfigMapping(prefix = "annum.table")
interface TableConfig {

  /** Largest file, as it is sent. */
  @WithDefault("64M")
  MemorySize maxFileSize();

  /** Largest workbook once unpacked. */
  @WithDefault("512M")
  MemorySize maxInflatedSize();

  /** How many times larger than its packed form a part of a workbook may be. */
  @WithDefault("200")
  int maxRatio();

  /** Most parts of a workbook. */
  @WithDefault("64")
  int maxZipEntries();

  /** Most rows below the header. */
  @WithDefault("1000000")
  long maxRows();

  /** Most columns. */
  @WithDefault("200")
  int maxColumns();

  /** Most characters of a cell. */
  @WithDefault("32000")
  int maxCellLength();
}
