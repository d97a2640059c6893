package eu.officina.rulepacks;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The rule packs that ship with this version.
///
/// - **Refuses** [RulePackRefusal#NO_RULE_PACK].
///
/// @rule RP-02
@ApplicationScoped
public class RulePacks {
    private static final int PIN_MINUTES = 30;
    private final List<RulePack> packs = load();

    /// The pack that counts on that day.
    public RulePack in(String jurisdiction, Regime regime, LocalDate day) {
        return counting(jurisdiction, regime, day)
                .orElseThrow(() -> new Refusal(RulePackRefusal.NO_RULE_PACK, jurisdiction, regime));
    }

    /// Minutes within which a product may be given without its label on it; 0 where none is waived, or nothing is
    /// known.
    ///
    /// @rule RP-03
    public int labelWaiverMinutes(String jurisdiction, Regime regime, LocalDate day) {
        return counting(jurisdiction, regime, day)
                .map(RulePack::labelWaiverMinutes)
                .orElse(0);
    }

    /// The same, where there may be none.
    public Optional<RulePack> counting(String jurisdiction, Regime regime, LocalDate day) {
        return packs.stream()
                .filter(p -> p.jurisdiction().equals(jurisdiction) && p.regime() == regime)
                .filter(p -> !p.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(RulePack::effectiveFrom));
    }

    /// Minutes of a pause after which a signature takes the password again: the strictest of the jurisdiction's
    /// regimes.
    public int pinMinutes(String jurisdiction, Instant now) {
        return packs.stream()
                .filter(p -> p.jurisdiction().equals(jurisdiction))
                .filter(p -> !p.effectiveFrom().isAfter(LocalDate.ofInstant(now, p.zone())))
                .mapToInt(RulePack::pinMinutes)
                .min()
                .orElse(PIN_MINUTES);
    }

    /// The pack under the id that is stored beside what it computed.
    public RulePack named(String id) {
        return packs.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a rule pack that was used is not shipped any more: " + id));
    }

    private static List<RulePack> load() {
        try (var file = RulePacks.class.getResourceAsStream("packs.json")) {
            return Json.MAPPER.readValue(file, new TypeReference<List<RulePack>>() {});
        } catch (IOException x) {
            throw new IllegalStateException("rule packs can't be read", x);
        }
    }
}
