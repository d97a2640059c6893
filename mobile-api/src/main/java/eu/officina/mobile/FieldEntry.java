package eu.officina.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One entry made on a tablet.
///
/// - **Shape** `key` made by the tablet, the same for every sending; `kind` who takes it; `content` what was recorded;
///   `claimedAt` the tablet's clock.
///
/// @rule MO-03
public record FieldEntry(
        @NotNull UUID key,
        @NotBlank @Size(max = 40) String kind,
        @NotNull Instant claimedAt,
        @NotNull Map<String, String> content) {}
