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
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Devices are registered, and looked after between their batches. The lines of a device's audit trail are its logbook.
///
/// @rule MA-03
/// @rule MA-04
@UseCase
public class DeviceCare {
    private static final String KIND = "equipment";

    @Inject
    Stores stores;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    Event<EquipmentRegistered> registered;

    /// A device as registered.
    public record NewEquipment(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 60) String type,
            @NotNull LocalDate qualifiedUntil,
            @NotNull LocalDate calibratedUntil) {}

    /// One device in the list; `reason` why it is out of use, `usedIn` the batch that used it last.
    public record Device(
            UUID id,
            String code,
            String name,
            String type,
            Equipment.State state,
            @Nullable String reason,
            LocalDate qualifiedUntil,
            LocalDate calibratedUntil,
            Equipment.Cleaning cleaning,
            @Nullable String usedIn) {

        public boolean used() {
            return cleaning == Equipment.Cleaning.USED;
        }
    }

    /// Why it is taken out of use.
    public record Why(@NotBlank @Size(max = 500) String reason) {}

    /// Until when it holds from now on, and which certificate or report says so.
    public record Renewal(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 200) String certificate) {}

    @Allowed({Role.QC, Role.QA})
    public UUID register(@Valid NewEquipment asked) {
        return receipts.once(asked, id -> {
            if (stores.device(asked.code()).isPresent()) {
                throw new Refusal(MaterialRefusal.EQUIPMENT_EXISTS, asked.code());
            }
            var device = new Equipment(id, asked);
            stores.add(device);
            registered.fire(new EquipmentRegistered(device, asked.code()));
            acts.fire(Act.of("equipment.registered", KIND, id)
                    .set("device", asked.name() + " " + asked.code())
                    .set("qualified until", asked.qualifiedUntil())
                    .set("calibrated until", asked.calibratedUntil()));
        });
    }

    @Reads
    @Allowed
    public List<Device> devices() {
        return stores.devices().stream().map(Equipment::listed).toList();
    }

    @Reads
    @Allowed
    public Device get(UUID id) {
        return stores.device(id).listed();
    }

    /// A batch uses it: it counts as not clean from now on. Called by the command that recorded the scan.
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE})
    public void use(UUID id, UUID batch, String number, int step) {
        stores.device(id).use(batch, number);
        acts.fire(Act.of("equipment.used", KIND, id).set("batch", number).set("step", step));
    }

    @Allowed({Role.OPERATOR, Role.QC, Role.QA})
    public void clean(UUID id) {
        var device = held(id);
        device.clean();
        acts.fire(Act.of("equipment.cleaned", KIND, id)
                .change("cleaning", Equipment.Cleaning.USED, Equipment.Cleaning.CLEAN));
    }

    @Allowed({Role.QC, Role.QA})
    public void takeOutOfUse(UUID id, @Valid @NotNull Why why) {
        held(id).takeOutOfUse(why.reason().strip());
        acts.fire(Act.of("equipment.out-of-use", KIND, id)
                .change("state", Equipment.State.QUALIFIED, Equipment.State.OUT_OF_USE)
                .because(why.reason()));
    }

    @Allowed({Role.QC, Role.QA})
    public void requalify(UUID id, @Valid @NotNull Renewal asked) {
        var device = held(id);
        var before = device.listed();
        device.requalify(asked.until(), today());
        acts.fire(Act.of("equipment.requalified", KIND, id)
                .change("state", before.state(), Equipment.State.QUALIFIED)
                .change("qualified until", before.qualifiedUntil(), asked.until())
                .because(asked.certificate()));
    }

    @Allowed({Role.QC, Role.QA})
    public void recalibrate(UUID id, @Valid @NotNull Renewal asked) {
        var device = held(id);
        var before = device.calibratedUntil();
        device.recalibrate(asked.until(), today());
        acts.fire(Act.of("equipment.recalibrated", KIND, id)
                .change("calibrated until", before, asked.until())
                .because(asked.certificate()));
    }

    private Equipment held(UUID id) {
        return stores.held(stores.device(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.place().zone());
    }
}
