package eu.officina.materials;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a donor was tested for, and what labels of everything made from the donation must say of it.
///
/// @rule MA-06
@UseCase
public class DonorTests {
    @Inject
    Stores stores;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// A result as the laboratory reports it; `donation` thirteen characters.
    public record NewTest(
            @NotBlank @Pattern(regexp = "[A-NP-Z1-9][0-9A-Z][0-9]{11}")
            String donation,

            @NotNull DonorTest.Marker marker,
            @NotNull DonorTest.Result result,
            @NotNull LocalDate testedOn,
            @NotBlank @Size(max = 120) String laboratory) {}

    /// One result as it was entered.
    public record Listed(
            DonorTest.Marker marker,
            DonorTest.Result result,
            LocalDate testedOn,
            String laboratory,
            Instant enteredAt,
            String enteredBy) {}

    /// What a label must warn of.
    ///
    /// @source Dir. 2006/86 Annex II E
    public enum Hazard {
        NONE,
        NOT_TESTED,
        BIOLOGICAL
    }

    @Allowed({Role.QC, Role.QA})
    public UUID enter(@Valid @NotNull NewTest asked) {
        if (asked.testedOn()
                .isAfter(LocalDate.ofInstant(clock.instant(), caller.place().zone()))) {
            throw new Refusal(MaterialRefusal.TESTED_AHEAD, asked.testedOn());
        }
        return receipts.once(asked, id -> {
            stores.add(new DonorTest(id, asked, caller.person(), clock.instant()));
            acts.fire(Act.of("donor.tested", "donation", id)
                    .set("donation", asked.donation())
                    .set("marker", asked.marker())
                    .set("result", asked.result())
                    .set("laboratory", asked.laboratory()));
        });
    }

    /// Every result of a donation, in the order of entry.
    @Reads
    @Allowed
    public List<Listed> of(String donation) {
        return stores.tests(donation).stream().map(DonorTest::listed).toList();
    }

    /// One positive marker is a hazard; all negative is none; anything else is not tested.
    @Reads
    @Allowed
    public Hazard hazard(String donation) {
        Map<DonorTest.Marker, DonorTest.Result> last = new EnumMap<>(DonorTest.Marker.class);
        for (var test : stores.tests(donation)) last.put(test.marker(), test.result());
        if (last.containsValue(DonorTest.Result.POSITIVE)) return Hazard.BIOLOGICAL;
        return last.size() == DonorTest.Marker.values().length ? Hazard.NONE : Hazard.NOT_TESTED;
    }
}
