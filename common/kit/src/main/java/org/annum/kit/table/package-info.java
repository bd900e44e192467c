/**
 * Reads tables people upload: CSV in the encodings spreadsheets write, and XLSX, streaming and
 * within limits. A caller sees the same text for a cell whatever the file's format was.
 */
@NullMarked
package org.annum.kit.table;

import org.jspecify.annotations.NullMarked;
