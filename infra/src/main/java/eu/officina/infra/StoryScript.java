package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The story as written down in `demo/story.json`.
///
/// - **Shape** `usual` holds what is recorded, by product and field, unless a batch says otherwise.
/// - **Units** `days` count from today.
record StoryScript(
        List<Workspace> workspaces,
        List<Grant> grants,
        List<Lot> lots,
        List<Device> equipment,
        List<Course> training,
        List<Lapse> lapses,
        List<SamplingSite> samplingSites,
        Map<String, Map<String, String>> usual,
        List<Central> central,
        List<Site> sites) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Workspace(String slug, String kind, String country, String zone, String language) {}

    record Grant(String site, String overseer, boolean visits) {}

    /// A central master record, and what its sites may add to it.
    record Central(String workspace, String master, List<String> annexes) {}

    record Lot(String gtin, String lot, String name, int days, boolean released) {}

    /// @param days until the calibration is due
    /// @param qualified days until the qualification is due
    record Device(String code, String name, String type, int days, int qualified) {}

    /// What everybody is taught who needs it, since when and for how long.
    record Course(String topic, int since, int days) {}

    /// Somebody whose training in a topic ended that many days ago.
    record Lapse(String username, String topic, int ago) {}

    record SamplingSite(String code, String name, String room, String grade) {}

    /// A sample of the routine plan.
    ///
    /// @param ago days since it was closed
    /// @param minutes how long it stood open
    /// @param count what was found; null for one that is still to be read
    record Routine(
            String label,
            String type,
            String site,
            int ago,
            int minutes,
            @Nullable Integer count,
            @Nullable Integer large,
            @Nullable String organism,
            @Nullable String assessment) {}

    record Approval(String product, String regime, String number, int maxPatients) {}

    /// A hospital: what it needs of its own besides the lots and devices that all have, and its batches in order.
    record Site(
            String workspace,
            String master,
            String batchPrefix,
            Approval approval,
            String hospital,
            String registration,
            String indication,
            String consent,
            List<Routine> routine,
            List<Lot> lots,
            @Nullable String stored,
            List<Batch> batches) {
        Site {
            routine = routine == null ? List.of() : List.copyOf(routine);
        }
    }

    /// One patient's batch.
    ///
    /// - **Shape** `stopBefore` the field at which the story leaves it; `assessment` of its deviations; `late` the
    ///   results that come after the first certification, without which it is not certified.
    /// - **Units** weight in kg, volume of a bag in mL.
    record Batch(
            String patient,
            String wristband,
            BigDecimal weight,
            String donation,
            Map<String, String> answers,
            List<Correction> corrections,
            int bags,
            BigDecimal volume,
            @Nullable String stopBefore,
            @Nullable String assessment,
            Map<String, String> late,
            @Nullable Given given) {
        Batch {
            corrections = corrections == null ? List.of() : List.copyOf(corrections);
            late = late == null ? Map.of() : Map.copyOf(late);
        }
    }

    record Correction(String field, String value, String reason) {}

    /// The first bag at the bed, and what came of it.
    record Given(String volume, @Nullable ObjectNode reaction) {}

    static StoryScript read() {
        return read("story", StoryScript.class);
    }

    /// A master record of the demo.
    static JsonNode master(String name) {
        return read(name, JsonNode.class);
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = StoryScript.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JSON.readValue(Objects.requireNonNull(file, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
