package eu.officina.storage;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// What was found in the series of a store or shipment, looked for once in a request: many bags lie in one store.
@RequestScoped
class Found {
    private final Map<UUID, List<Temperatures.Watched>> known = new HashMap<>();

    List<Temperatures.Watched> of(UUID watched, Supplier<List<Temperatures.Watched>> look) {
        return known.computeIfAbsent(watched, id -> look.get());
    }

    /// Something was read or judged.
    void forget(UUID watched) {
        known.remove(watched);
    }
}
