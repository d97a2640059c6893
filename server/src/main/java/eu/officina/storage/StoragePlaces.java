package eu.officina.storage;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.traceability.StoredThings;
import eu.officina.traceability.Units;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The map of storage: registering places, and how full they are.
///
/// @rule ST-01
@UseCase
public class StoragePlaces {
    @Inject
    StorageRows rows;

    @Inject
    StoredThings things;

    @Inject
    Units units;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// A place as registered; rows and columns of a box, limits of a store.
    public record NewPlace(
            @NotNull StoragePlace.Kind kind,
            @Nullable UUID parent,
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 120) String name,
            @Nullable @Min(1) @Max(26) Integer rows,
            @Nullable @Min(1) @Max(24) Integer columns,
            Temperature.@Nullable @Valid Limits limits) {}

    /// A place with all that stands in it: `filled` of `capacity` positions; `depth` from the top.
    public record Fill(
            UUID id,
            @Nullable UUID parent,
            StoragePlace.Kind kind,
            String code,
            String name,
            int depth,
            int filled,
            int capacity,
            Temperature.@Nullable Limits limits) {

        public int percent() {
            return capacity == 0 ? 0 : Math.round(100f * filled / capacity);
        }
    }

    /// One position of a box; `bag` null where it is free.
    public record Slot(String position, Units.@Nullable Listed bag) {}

    /// A box as it is looked into, row by row.
    public record Box(Fill place, String path, List<List<Slot>> rows) {}

    @Allowed({Role.QA, Role.QC, Role.ADMINISTRATOR})
    public UUID register(@Valid @NotNull NewPlace asked) {
        return receipts.once(asked, id -> {
            receipts.inTurn("place");
            if (rows.coded(asked.code().strip()).isPresent()) {
                throw new Refusal(StorageRefusal.PLACE_EXISTS, asked.code());
            }
            var parent = asked.parent() == null ? null : rows.place(asked.parent());
            var place = new StoragePlace(id, asked, parent, clock.instant());
            rows.add(place);
            things.place(id, place.name(), place.code());
            acts.fire(Act.of("place.registered", "place", id)
                    .set("place", place.name() + " " + place.code())
                    .set("in", parent == null ? "" : parent.name()));
        });
    }

    /// Every place, each behind the one it stands in.
    @Reads
    @Allowed
    public List<Fill> map() {
        var all = rows.places();
        var filled = rows.present().stream()
                .collect(Collectors.groupingBy(StorageStay::boxId, Collectors.summingInt(s -> 1)));
        var map = new ArrayList<Fill>();
        all.stream().filter(p -> p.parentId() == null).forEach(top -> add(map, top, 0, all, filled));
        return map;
    }

    private static void add(
            List<Fill> map, StoragePlace place, int depth, List<StoragePlace> all, Map<UUID, Integer> filled) {
        int at = map.size();
        int full = filled.getOrDefault(place.id(), 0);
        int capacity = place.positions().size();
        for (var inner : all) {
            if (!place.id().equals(inner.parentId())) continue;
            int first = map.size();
            add(map, inner, depth + 1, all, filled);
            full += map.get(first).filled();
            capacity += map.get(first).capacity();
        }
        map.add(at, fill(place, depth, full, capacity));
    }

    private static Fill fill(StoragePlace place, int depth, int filled, int capacity) {
        return new Fill(
                place.id(),
                place.parentId(),
                place.kind(),
                place.code(),
                place.name(),
                depth,
                filled,
                capacity,
                place.limits());
    }

    @Reads
    @Allowed
    public Fill get(UUID id) {
        return map().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(() -> {
            return new Refusal(StorageRefusal.PLACE_UNKNOWN);
        });
    }

    /// A box, position by position.
    @Reads
    @Allowed
    public Box box(UUID id) {
        var place = rows.place(id);
        var taken = rows.in(id).stream().collect(Collectors.toMap(StorageStay::position, StorageStay::unitId));
        var slots = place.positions().stream()
                .map(p -> new Slot(
                        p, taken.containsKey(p) ? units.get(taken.get(p)).listed() : null))
                .toList();
        var grid = new ArrayList<List<Slot>>();
        for (int row = 0; row < place.rows(); row++) {
            grid.add(slots.subList(row * place.columns(), (row + 1) * place.columns()));
        }
        return new Box(fill(place, 0, taken.size(), slots.size()), path(id), grid);
    }

    /// From the outermost place to this one: `Tank 2 › Rack B › Box 7`.
    @Reads
    @Allowed
    public String path(UUID id) {
        var place = rows.place(id);
        var outer = place.parentId();
        return outer == null ? place.name() : path(outer) + " › " + place.name();
    }

    /// A store as one whose temperature is watched.
    @Reads
    @Allowed
    public Temperatures.Thing watched(UUID id) {
        var place = rows.place(id);
        var limits = place.limits();
        if (limits == null) throw new Refusal(StorageRefusal.NOT_WATCHED, place.name());
        return new Temperatures.Thing(id, place.name(), limits, place.registeredAt(), null);
    }
}
