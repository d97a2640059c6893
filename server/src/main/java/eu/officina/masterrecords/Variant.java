package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Other criteria for a clinical phase, a site (its workspace's short name), or both.
///
/// @rule MR-09
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Variant(
        @Nullable String phase,
        @Nullable String site,
        @Nullable Limit limit,
        @Nullable Limit alert,
        List<String> accept) {
    public Variant {
        accept = accept == null ? List.of() : List.copyOf(accept);
    }

    boolean fits(@Nullable String itsPhase, String itsSite) {
        return (phase == null || phase.equals(itsPhase)) && (site == null || site.equals(itsSite));
    }

    int closeness() {
        return (site == null ? 0 : 2) + (phase == null ? 0 : 1);
    }
}
