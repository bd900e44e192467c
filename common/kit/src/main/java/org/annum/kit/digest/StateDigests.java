package org.annum.kit.digest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The digests of one service")
record StateDigests(
    @Schema(description = "One per topic, sorted by topic") List<StateDigest> items) {}
