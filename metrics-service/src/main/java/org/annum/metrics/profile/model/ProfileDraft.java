package org.annum.metrics.profile.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as somebody wrote it, with whatever is missing or wrong in it. */
public record ProfileDraft(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String fact,
    @Nullable String source,
    @Nullable String timeZone,
    List<@Nullable String> dateFormats,
    @Nullable String numbers,
    List<Map<String, FieldRule>> facts) {}
