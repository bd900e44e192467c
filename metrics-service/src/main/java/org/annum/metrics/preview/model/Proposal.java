package org.annum.metrics.preview.model;

import java.util.List;
import org.annum.metrics.profile.model.ImportProfile;

/**
 * A profile for a file that none fits.
 *
 * @param assumed what the file does not say, such as {@code type} or {@code dateFormats}
 * @param missing fields a fact must have and nothing in the file looks like
 */
public record Proposal(ImportProfile profile, List<String> assumed, List<String> missing) {

  /** Whether the file can be read by it. */
  public boolean isWhole() {
    return missing.isEmpty();
  }
}
