package eu.officina.training;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Masters;
import eu.officina.tenants.Administration;
import eu.officina.training.TrainingRecord.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Training is entered and withdrawn by quality assurance, and asked for wherever somebody works on a batch.
///
/// @rule TN-01
/// @rule TN-02
/// @rule TN-03
@UseCase
public class Training {
    @Inject
    TrainingRecords records;

    @Inject
    Administration administration;

    @Inject
    Masters masters;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    /// What was taught to whom, by whom, and from when until when it holds. Without an `edition`, process training is
    /// that of the effective one.
    public record NewTraining(
            @NotBlank @Size(max = 100) String subject,
            @NotBlank @Size(max = 20) String product,
            @NotNull Topic topic,
            @Nullable @Size(max = 20) String edition,
            @NotBlank @Size(max = 120) String givenBy,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {

        NewTraining of(@Nullable String taught) {
            return new NewTraining(subject, product, topic, taught, givenBy, from, until);
        }
    }

    /// Why it is withdrawn.
    public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    /// What was taught, by whom, and when it holds.
    public record Taught(Topic topic, @Nullable String edition, String givenBy, LocalDate from, LocalDate until) {}

    /// When, by whom and why it was withdrawn.
    public record End(
            Instant at, @Nullable String by, @Nullable String because) {}

    /// One record as people see it.
    public record Listed(
            UUID id,
            String subject,
            String name,
            String product,
            Taught taught,
            String enteredBy,
            Instant enteredAt,
            @Nullable End withdrawn) {}

    @Allowed({Role.QA, Role.QP})
    public UUID enter(@Valid @NotNull NewTraining asked) {
        if (asked.subject().equals(caller.person().subject())) throw new Refusal(TrainingRefusal.OWN_TRAINING);
        if (asked.until().isBefore(asked.from())) throw new Refusal(TrainingRefusal.TRAINING_ENDS_FIRST);
        var name = administration.people().get(asked.subject());
        if (name == null) throw new Refusal(TrainingRefusal.PERSON_UNKNOWN);
        var full = asked.of(edition(asked));
        return receipts.once(full, id -> {
            records.add(new TrainingRecord(id, full, name, caller.person(), clock.instant()));
            acts.fire(Act.of("training.entered", "training", id)
                    .set("person", name)
                    .set("topic", asked.product() + " " + asked.topic().words())
                    .set("edition", full.edition())
                    .set("valid", asked.from() + " to " + asked.until()));
        });
    }

    /// The edition that was taught; gowning and aseptic work have none.
    private @Nullable String edition(NewTraining asked) {
        var known = masters.list().stream()
                .filter(m -> m.product().equals(asked.product()))
                .map(Masters.Listed::edition)
                .toList();
        if (known.isEmpty()) throw new Refusal(TrainingRefusal.PROCESS_UNKNOWN, asked.product());
        if (asked.topic() != Topic.PROCESS) return null;
        if (asked.edition() == null)
            return masters.effective(asked.product()).master().edition();
        if (!known.contains(asked.edition())) {
            throw new Refusal(TrainingRefusal.EDITION_UNKNOWN, asked.product(), asked.edition());
        }
        return asked.edition();
    }

    @Allowed({Role.QA, Role.QP})
    public void withdraw(UUID id, @Valid @NotNull Withdrawal why) {
        var record = records.get(id);
        record.withdraw(why.reason().strip(), caller.person(), clock.instant());
        acts.fire(Act.of("training.withdrawn", "training", id)
                .change("person", record.name(), null)
                .change("topic", record.product() + " " + record.topic().words(), null)
                .because(why.reason()));
    }

    @Reads
    @Allowed
    public List<Listed> list() {
        return records.all().stream().map(TrainingRecord::listed).toList();
    }

    /// Whether that person was trained for the product at that moment, by the roles held then.
    @Reads
    @Allowed
    public Standing trainedOn(String subject, String product, Instant at) {
        var roles = administration.rolesOn(at).getOrDefault(subject, Set.of());
        return Standing.of(product, Topic.neededBy(roles), records.of(subject, product), at, day(at));
    }

    /// Refuses whoever is not trained for the product now.
    @Reads
    @Allowed
    public void expectTrained(String subject, String product) {
        trainedOn(subject, product, clock.instant()).expectTrained();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, caller.place().zone());
    }
}
