package eu.officina.storage;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.desk.Form;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// Quality assurance judges excursions and gaps.
///
/// - **Refuses** [StorageRefusal#NO_SUCH_FINDING], [StorageRefusal#JUDGED_ALREADY], [StorageRefusal#STILL_GOING_ON].
///
/// @rule ST-03
/// @rule ST-05
@UseCase
public class ExcursionJudging {
    @Inject
    Temperatures temperatures;

    @Inject
    StorageRows rows;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Found known;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<HarmJudged> harm;

    /// What is judged: the finding that begins then, whether it did no harm, and why.
    public record Judgement(
            @NotNull Temperature.What what,
            @NotNull Instant begins,
            boolean harmless,
            @NotBlank @Size(max = 1000) String words) {

        public static Judgement of(Form form) {
            var begins = form.text("begins");
            try {
                var harmless = form.text("harmless").equals("yes");
                return new Judgement(
                        form.choice("what", Temperature.What.class),
                        Instant.parse(begins),
                        harmless,
                        form.text("words"));
            } catch (DateTimeParseException no) {
                throw new InvalidInput("/begins", "is no time");
            }
        }
    }

    private record SentJudgement(UUID watched, Judgement judgement) {}

    /// Judges an excursion or a gap that has ended.
    @Allowed(Role.QA)
    public void judge(Temperatures.Thing watched, @Valid @NotNull Judgement asked) {
        receipts.once(new SentJudgement(watched.id(), asked), id -> {
            receipts.inTurn("temperature " + watched.id());
            var found = temperatures.all(watched).stream()
                    .filter(w -> w.finding().what() == asked.what()
                            && w.finding().from().equals(asked.begins()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(StorageRefusal.NO_SUCH_FINDING));
            if (found.judged() != null) throw new Refusal(StorageRefusal.JUDGED_ALREADY);
            expectOver(watched, found.finding());
            rows.add(new ExcursionAssessment(id, watched.id(), asked, caller.person(), clock.instant()));
            known.forget(watched.id());
            tell(watched, asked, found.finding());
        });
    }

    /// Ended; or an excursion that nothing lies in any more.
    private void expectOver(Temperatures.Thing watched, Temperature.Finding finding) {
        if (finding.to() != null) return;
        var now = clock.instant();
        var empty = whereabouts.during(watched.id(), now, now.plusSeconds(1)).isEmpty();
        if (finding.what() != Temperature.What.EXCURSION || !empty) throw new Refusal(StorageRefusal.STILL_GOING_ON);
    }

    private void tell(Temperatures.Thing watched, Judgement asked, Temperature.Finding finding) {
        acts.fire(Act.of("excursion.judged", "place", watched.id())
                .set("place", watched.name())
                .set("what", asked.what() + " from " + asked.begins())
                .set("harmless", asked.harmless())
                .because(asked.words()));
        if (!asked.harmless()) harm.fire(new HarmJudged(watched, finding, why(watched, asked)));
    }

    private static String why(Temperatures.Thing watched, Judgement asked) {
        return "%s in %s from %s judged harmful: %s"
                .formatted(
                        asked.what() == Temperature.What.GAP ? "Data gap" : "Temperature excursion",
                        watched.name(),
                        asked.begins(),
                        asked.words().strip());
    }
}
