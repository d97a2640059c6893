package eu.officina.storage;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where bags are, and where they have been.
///
/// @rule ST-02
@UseCase
public class Whereabouts {
    @Inject
    StorageRows rows;

    @Inject
    StoragePlaces places;

    /// Where a bag is or was; `until` null: it is there.
    public record Stay(
            UUID unit,
            UUID box,
            String path,
            String position,
            Instant since,
            String putBy,
            @Nullable Instant until,
            @Nullable String takenBy,
            @Nullable String reason) {

        public String where() {
            return path + " " + position;
        }
    }

    @Reads
    @Allowed
    public Optional<Stay> of(UUID unit) {
        return rows.at(unit).map(this::told);
    }

    /// Where each of those bags is; those that are nowhere are missing.
    @Reads
    @Allowed
    public Map<UUID, String> of(Collection<UUID> units) {
        return rows.at(units).stream().collect(Collectors.toMap(StorageStay::unitId, this::where));
    }

    /// Where that bag has been, the latest first.
    @Reads
    @Allowed
    public List<Stay> history(UUID unit) {
        return rows.history(List.of(unit)).stream().map(this::told).toList();
    }

    /// What was in a place, or in the boxes within it, at some time of a stretch.
    @Reads
    @Allowed
    public List<Stay> during(UUID place, Instant from, Instant to) {
        return rows.during(boxes(place), from, to).stream().map(this::told).toList();
    }

    /// The boxes under a place, or itself.
    private List<UUID> boxes(UUID id) {
        var parents = new HashMap<UUID, UUID>();
        for (var place : rows.places()) if (place.parentId() != null) parents.put(place.id(), place.parentId());
        return rows.places().stream()
                .filter(p -> p.kind() == StoragePlace.Kind.BOX)
                .map(StoragePlace::id)
                .filter(box -> under(box, id, parents))
                .toList();
    }

    private static boolean under(@Nullable UUID inner, UUID outer, Map<UUID, UUID> parents) {
        for (var at = inner; at != null; at = parents.get(at)) if (Objects.equals(at, outer)) return true;
        return false;
    }

    String where(StorageStay stay) {
        return places.path(stay.boxId()) + " " + stay.position();
    }

    private Stay told(StorageStay stay) {
        return new Stay(
                stay.unitId(),
                stay.boxId(),
                places.path(stay.boxId()),
                stay.position(),
                stay.since(),
                stay.putBy(),
                stay.until(),
                stay.takenBy(),
                stay.reason());
    }
}
