package eu.officina.oversight;

import eu.officina.boundary.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Counts a site's latest facts into one row.
class SiteSummary {
    private static final Predicate<Oversight.Fact> FAILED = batch(
            "REJECTED",
            "LATE_OOS",
            "NON_CONFORMING_ADMINISTERED",
            "QUARANTINED",
            "RECALLED",
            "OUT_OF_SPECIFICATION",
            "OOS_PATH",
            "SUPPLIED_OOS",
            "ABORTED");

    private SiteSummary() {}

    static Oversight.SiteRow of(Place site, List<Oversight.Fact> facts) {
        return new Oversight.SiteRow(
                site.slug(),
                site.name(),
                site.country(),
                count(facts, batch("STARTED", "COMPLETED", "ON_HOLD")),
                count(facts, batch("CERTIFIED_STEP1", "CERTIFIED_FINAL")),
                count(facts, FAILED),
                count(facts, is(PublishedFact.Kind.UNIT)),
                count(facts, is(PublishedFact.Kind.DEVIATION)),
                count(facts, SiteSummary::openDeviation),
                count(facts, is(PublishedFact.Kind.CASE)),
                count(facts, is(PublishedFact.Kind.CASE).and(f -> f.detail().startsWith("SERIOUS"))),
                count(facts, SiteSummary::overdue),
                oldestDue(facts),
                facts.stream()
                        .map(Oversight.Fact::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable Instant oldestDue(List<Oversight.Fact> facts) {
        return facts.stream()
                .filter(f -> openDeviation(f) || f.kind() == PublishedFact.Kind.CASE)
                .map(Oversight.Fact::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean overdue(Oversight.Fact f) {
        var open = openDeviation(f) || f.kind() == PublishedFact.Kind.CASE;
        return open && f.due() != null && f.due().isBefore(Instant.now());
    }

    private static boolean openDeviation(Oversight.Fact f) {
        return f.kind() == PublishedFact.Kind.DEVIATION && f.detail().equals("OPEN");
    }

    private static Predicate<Oversight.Fact> is(PublishedFact.Kind kind) {
        return f -> f.kind() == kind;
    }

    private static Predicate<Oversight.Fact> batch(String... details) {
        return is(PublishedFact.Kind.BATCH).and(f -> List.of(details).contains(f.detail()));
    }

    private static int count(List<Oversight.Fact> facts, Predicate<Oversight.Fact> which) {
        return (int) facts.stream().filter(which).count();
    }
}
