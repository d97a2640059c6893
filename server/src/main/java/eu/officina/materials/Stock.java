package eu.officina.materials;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.SupplierItem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Receiving lots, and whether a lot or a device may be used now.
///
/// @rule MA-01
/// @rule MA-02
/// @rule MA-07
@UseCase
public class Stock {
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
    Event<LotReceived> received;

    /// One lot in the list, under the supplier's number (`lot`) and the hospital's own.
    public record Lot(
            UUID id,
            String gtin,
            String lot,
            @Nullable String ownNumber,
            @Nullable String supplier,
            @Nullable String supplierItem,
            @Nullable String certificate,
            String name,
            LocalDate expiry,
            MaterialLot.State state,
            @Nullable String reason,
            Instant receivedAt) {

        public boolean expired(LocalDate today) {
            return expiry.isBefore(today);
        }
    }

    @Allowed({Role.QC, Role.QA, Role.OPERATOR})
    public UUID receive(@Valid NewLot asked) {
        var gtin = Gtin.of(asked.gtin());
        if (asked.released() && !caller.is(Role.QC) && !caller.is(Role.QA)) {
            throw new Refusal(eu.officina.boundary.BoundaryRefusal.NOT_ALLOWED, "qc, qa");
        }
        return receipts.once(asked, id -> {
            receipts.inTurn("material number");
            if (stores.lot(gtin.digits(), asked.lot()).isPresent()
                    || stores.supplied(asked.supplierItem(), asked.lot()).isPresent()) {
                throw new Refusal(MaterialRefusal.LOT_EXISTS, asked.lot());
            }
            var lot = new MaterialLot(id, gtin, asked, ownNumber(), clock.instant());
            stores.add(lot);
            received.fire(new LotReceived(lot, gtin, sources(asked)));
            acts.fire(asked.received(lot));
        });
    }

    private String ownNumber() {
        var prefix = "M" + today().getYear() % 100 + "-";
        return prefix + "%05d".formatted(stores.numbered(prefix) + 1);
    }

    private List<MaterialLot> sources(NewLot asked) {
        return asked.madeFrom() == null
                ? List.of()
                : asked.madeFrom().stream().map(stores::lot).toList();
    }

    /// A label without a trade item number, as the trade item that its lot is here; all else as it is.
    ///
    /// @rule MA-08
    @Reads
    @Allowed
    public Identifier traded(Identifier scanned) {
        var item = SupplierItem.of(scanned);
        if (item.isEmpty()) return scanned;
        return stores.supplied(item.get().code(), item.get().lot())
                .<Identifier>map(lot -> item.get().under(new Gtin(lot.listed().gtin())))
                .orElse(scanned);
    }

    @Reads
    @Allowed
    public List<Lot> lots() {
        return stores.lots().stream().map(MaterialLot::listed).toList();
    }

    /// Of the usable lots of each material the one that expires first.
    ///
    /// @rule MA-07
    @Reads
    @Allowed
    public Set<UUID> first() {
        var seen = new TreeSet<String>();
        return stores.lots().stream()
                .map(MaterialLot::listed)
                .filter(lot -> lot.state() == MaterialLot.State.RELEASED && !lot.expired(today()))
                .sorted(Comparator.comparing(Lot::expiry).thenComparing(Lot::receivedAt))
                .filter(lot -> seen.add(lot.gtin()))
                .map(Lot::id)
                .collect(Collectors.toSet());
    }

    /// The lot, if it may be used now; held until the calling command ends, so that a recall that blocks it finds what
    /// it went into.
    @Allowed
    public MaterialLot usableLot(Gtin gtin, String lot) {
        var known = stores.lot(gtin.digits(), lot).orElseThrow(() -> new Refusal(MaterialRefusal.LOT_UNKNOWN, lot));
        var found = stores.held(known);
        found.expectUsable(today());
        return found;
    }

    /// The device, if that batch may use it now for that purpose; held until the calling command ends, so that two
    /// batches never find it clean at once.
    @Allowed
    public Equipment usableDevice(String code, String type, UUID batch) {
        var found = stores.held(device(code));
        found.expectUsable(type, batch, today());
        return found;
    }

    @Reads
    @Allowed
    public Equipment device(String code) {
        return known(code).orElseThrow(() -> new Refusal(MaterialRefusal.EQUIPMENT_UNKNOWN));
    }

    @Reads
    @Allowed
    public Optional<Equipment> known(String code) {
        return stores.device(code);
    }

    /// What people here call the item, else its number.
    @Reads
    @Allowed
    public String nameOf(Gtin gtin) {
        return stores.lots().stream()
                .filter(lot -> lot.listed().gtin().equals(gtin.digits()))
                .map(lot -> lot.listed().name())
                .findFirst()
                .orElse(gtin.digits());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.place().zone());
    }
}
