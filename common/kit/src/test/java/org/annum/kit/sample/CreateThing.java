package org.annum.kit.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateThing(
    @NotBlank @Size(max = 80) String name,
    @DecimalMax("1000") @Nullable BigDecimal amount,
    @Nullable Integer count,
    @Nullable Boolean active,
    @Nullable Colour colour,
    @Nullable LocalDate due,
    @Nullable YearMonth month,
    @Nullable OffsetDateTime at,
    @Nullable UUID parent,
    @JsonProperty("short_code") @Nullable @Pattern(regexp = "[A-Z]+") String shortCode,
    @Valid @Nullable @Size(max = 3) List<Part> parts) {

  enum Colour {
    RED,
    BLUE
  }

  record Part(@NotNull @Min(1) @Max(100) Integer weight, @Nullable String note) {}
}
