package eu.officina.training;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.tenants.Administration;
import eu.officina.training.TrainingRecord.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is trained for what now, and what has to be renewed soon.
///
/// @rule TN-04
@UseCase
public class TrainingBoard {
    private static final int SOON = 30;
    private static final Set<Role> AT_WORK = EnumSet.of(Role.OPERATOR, Role.NURSE, Role.QC, Role.QA);

    @Inject
    TrainingRecords records;

    @Inject
    Masters masters;

    @Inject
    Administration administration;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// How one topic stands.
    public enum Held {
        GOOD,
        SOON,
        EXPIRED,
        MISSING,
        NOT_NEEDED;

        /// Its colour.
        public String tone() {
            return switch (this) {
                case GOOD -> "done";
                case SOON -> "attention";
                case EXPIRED, MISSING -> "stopped";
                case NOT_NEEDED -> "planned";
            };
        }
    }

    /// One topic of one person: until when (null: never), and the edition that was taught.
    public record Cell(
            Topic topic,
            Held held,
            @Nullable LocalDate until,
            @Nullable String edition) {
        boolean toRenew() {
            return held == Held.SOON || held == Held.EXPIRED;
        }
    }

    /// One person for one process.
    public record Row(String subject, String name, Set<Role> roles, List<Cell> cells) {
        public boolean trained() {
            return cells.stream().noneMatch(c -> c.held() == Held.EXPIRED || c.held() == Held.MISSING);
        }

        /// What has to be renewed.
        public List<Cell> toRenew() {
            return cells.stream().filter(Cell::toRenew).toList();
        }
    }

    /// One process with everybody who may work on its batches.
    public record Crew(String product, String title, String edition, List<Row> rows) {}

    @Reads
    @Allowed
    public List<Crew> processes() {
        var roles = administration.rolesOn(clock.instant());
        var all = records.all();
        return masters.list().stream()
                .filter(m -> m.state() == MasterRecord.State.EFFECTIVE)
                .map(m -> new Crew(m.product(), m.title(), m.edition(), rows(m.product(), roles, all)))
                .toList();
    }

    private List<Row> rows(String product, Map<String, Set<Role>> roles, List<TrainingRecord> all) {
        var names = administration.people();
        return names.entrySet().stream()
                .filter(person ->
                        roles.getOrDefault(person.getKey(), Set.of()).stream().anyMatch(AT_WORK::contains))
                .map(person -> {
                    var held = roles.getOrDefault(person.getKey(), Set.of());
                    var mine = all.stream()
                            .filter(r -> r.of(person.getKey(), product))
                            .toList();
                    return new Row(person.getKey(), person.getValue(), held, cells(held, mine));
                })
                .toList();
    }

    private List<Cell> cells(Set<Role> roles, List<TrainingRecord> mine) {
        var now = clock.instant();
        var needed = Topic.neededBy(roles);
        return Stream.of(Topic.values())
                .map(topic -> cell(topic, needed.contains(topic), mine, now))
                .toList();
    }

    private Cell cell(Topic topic, boolean needed, List<TrainingRecord> mine, Instant now) {
        var today = LocalDate.ofInstant(now, caller.place().zone());
        var last = mine.stream()
                .filter(r -> r.topic() == topic && r.standsAt(now) && !r.from().isAfter(today))
                .max(Comparator.comparing(TrainingRecord::until));
        var until = last.map(TrainingRecord::until).orElse(null);
        return new Cell(
                topic,
                held(needed, until, today),
                until,
                last.map(TrainingRecord::edition).orElse(null));
    }

    static Held held(boolean needed, @Nullable LocalDate until, LocalDate today) {
        if (!needed) return Held.NOT_NEEDED;
        if (until == null) return Held.MISSING;
        if (until.isBefore(today)) return Held.EXPIRED;
        return until.isBefore(today.plusDays(SOON)) ? Held.SOON : Held.GOOD;
    }
}
