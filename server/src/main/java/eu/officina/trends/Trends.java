package eu.officina.trends;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The trends of the workspace, computed from the entries as they are now.
///
/// - **Refuses** [TrendRefusal#NO_SUCH_TREND], [TrendRefusal#NO_SUCH_SIGNAL], [TrendRefusal#ACKNOWLEDGED].
///
/// @rule TD-01
/// @rule TD-05
@UseCase
public class Trends {
    @Inject
    TrendRows rows;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What a signal means, in words; `signal` its key.
    public record Acknowledging(
            @NotBlank @Size(max = 100) String signal,
            @NotBlank @Size(max = 2000) String words) {}

    /// Every parameter that has a number, by product and step.
    @Reads
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.VISITOR})
    public List<Trend> all() {
        return TrendReading.of(rows.of("", ""), rows.said());
    }

    @Reads
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.VISITOR})
    public List<Trend> of(String product) {
        var found = TrendReading.of(rows.of(product, ""), rows.said());
        if (product.isEmpty() || found.isEmpty()) throw new Refusal(TrendRefusal.NO_SUCH_TREND);
        return found;
    }

    @Reads
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.VISITOR})
    public Trend get(String product, String parameter) {
        return one(product, parameter);
    }

    private Trend one(String product, String parameter) {
        return TrendReading.of(rows.of(product, parameter), rows.said()).stream()
                .filter(t -> t.product().equals(product) && t.parameter().key().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Refusal(TrendRefusal.NO_SUCH_TREND));
    }

    /// Says what a signal means; it is no news after that.
    @Allowed({Role.QA, Role.QP})
    public UUID acknowledge(String product, String parameter, @Valid @NotNull Acknowledging asked) {
        return receipts.once(List.of(product, parameter, asked), id -> {
            receipts.inTurn("trends");
            var trend = one(product, parameter);
            var signal = trend.signal(asked.signal()).orElseThrow(() -> new Refusal(TrendRefusal.NO_SUCH_SIGNAL));
            trend.said(signal).ifPresent(said -> {
                throw new Refusal(TrendRefusal.ACKNOWLEDGED, said.who());
            });
            rows.add(new Acknowledgement(id, trend, signal, asked.words().strip(), caller.person(), clock.instant()));
            acts.fire(Act.of("trend.acknowledged", "trend-signal", id)
                    .set("parameter", product + " " + trend.parameter().label())
                    .set(
                            "signal",
                            signal.rule() + " " + signal.side() + " "
                                    + signal.last().batchNumber())
                    .set("words", asked.words().strip()));
        });
    }
}
