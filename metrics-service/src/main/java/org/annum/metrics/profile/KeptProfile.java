package org.annum.metrics.profile;

import org.annum.metrics.profile.model.ImportProfile;

/**
 * A profile as it is kept.
 *
 * @param shipped whether it comes with the service
 * @param version counts the changes; a shipped profile has one version
 */
public record KeptProfile(ImportProfile profile, boolean shipped, long version) {

  static KeptProfile shipped(ImportProfile profile) {
    return new KeptProfile(profile, true, 1);
  }
}
