package eu.officina.monitoring;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.EmSample;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where the environment is sampled, and what may be found there from which day on.
///
/// @rule EM-01
/// @rule EM-06
@UseCase
public class SamplingPlan {
    private static final String KIND = "sampling-site";

    @Inject
    MonitoringRows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    /// A site as it stands on the plan of its room.
    public record NewSite(
            @NotBlank @Pattern(regexp = "[A-Z0-9-]{1,20}") String code,
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Pattern(regexp = "[A-Z0-9-]{1,20}") String room,
            @NotNull EmSample.Grade grade) {}

    /// Limits from a day on, and why they change.
    public record NewLimits(
            @NotNull EmSample.Type type,
            @NotNull LocalDate from,
            @NotNull @Valid Limits limits,
            @NotBlank @Size(max = 500) String because) {}

    /// Limits as they were entered.
    public record Dated(
            EmSample.Type type, LocalDate from, Limits limits, String because, String enteredBy, Instant enteredAt) {}

    /// A site with all its limits: of each type the latest first.
    public record Site(UUID id, String code, String name, String room, EmSample.Grade grade, List<Dated> limits) {}

    /// Enters a site with the limits of Annex 1 for its grade as a start.
    @Allowed({Role.QC, Role.QA})
    public UUID enter(@Valid @NotNull NewSite asked) {
        return receipts.once(asked, id -> {
            if (rows.sites().stream().anyMatch(s -> s.code().equals(asked.code()))) {
                throw new Refusal(MonitoringRefusal.SITE_EXISTS, asked.code());
            }
            rows.add(new SamplingSite(id, asked, clock.instant()));
            for (var start : Annex.starting(asked.grade())) {
                add(id, new NewLimits(start.type(), today(), start.limits(), "EU GMP Annex 1"));
            }
            acts.fire(Act.of("monitoring.site-entered", KIND, id)
                    .set("site", asked.code() + ", " + asked.name())
                    .set("room", asked.room())
                    .set("grade", asked.grade()));
        });
    }

    /// Limits that hold from a later day on; the first of a type at once.
    @Allowed({Role.QC, Role.QA})
    public UUID limit(UUID siteId, @Valid @NotNull NewLimits asked) {
        var site = rows.site(siteId);
        asked.limits().expectFor(asked.type(), site.grade());
        var known = rows.limits(siteId).stream().anyMatch(l -> l.type() == asked.type());
        var earliest = known ? today().plusDays(1) : today();
        if (asked.from().isBefore(earliest)) throw new Refusal(MonitoringRefusal.LIMITS_TOO_SOON, earliest);
        return receipts.once(new Asked(siteId, asked), id -> {
            add(siteId, asked);
            acts.fire(Act.of("monitoring.limits-entered", KIND, siteId)
                    .set(
                            "limits",
                            asked.type()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', ' ') + " "
                                    + asked.limits().words())
                    .set("from", asked.from())
                    .because(asked.because()));
        });
    }

    private record Asked(UUID site, NewLimits limits) {}

    private void add(UUID site, NewLimits asked) {
        rows.add(new SiteLimit(Uuid7.next(), site, asked, caller.person(), clock.instant()));
    }

    @Reads
    @Allowed
    public List<Site> sites() {
        return rows.sites().stream().map(this::listed).toList();
    }

    @Reads
    @Allowed
    public Site get(UUID id) {
        return listed(rows.site(id));
    }

    private Site listed(SamplingSite s) {
        var dated = rows.limits(s.id()).stream().map(SiteLimit::dated).toList();
        return new Site(s.id(), s.code(), s.name(), s.room(), s.grade(), dated);
    }

    /// The site under that code.
    SamplingSite named(String code) {
        var all = rows.sites();
        return all.stream()
                .filter(s -> s.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(MonitoringRefusal.SITE_UNKNOWN, code, codes(all)));
    }

    private static String codes(List<SamplingSite> all) {
        return all.isEmpty()
                ? "–"
                : all.stream().map(s -> s.code() + " (" + s.grade() + ")").collect(Collectors.joining(", "));
    }

    /// The limits of that kind of sample at that site on that day; before the first ones, the first.
    Limits limits(SamplingSite site, EmSample.Type type, LocalDate day) {
        var known =
                rows.limits(site.id()).stream().filter(l -> l.type() == type).toList();
        if (known.isEmpty()) throw new Refusal(MonitoringRefusal.LIMITS_MISSING, site.code());
        return known.stream()
                .filter(l -> !l.from().isAfter(day))
                .findFirst()
                .orElseGet(known::getLast)
                .limits();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.place().zone());
    }
}
