package eu.officina.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One check of the certification page.
///
/// - **Shape** `found` a count or names; `open` says who must act, null when it is green; `items` what it looked at.
public record Check(String name, String found, @Nullable String open, List<String> items) {}
