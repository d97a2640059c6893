package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.rulepacks.Regime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The document of a master batch record: the product, how it is made step by step, and what it must meet.
///
/// - **Shape** `product` its key; `edition` unique per product; `batchPrefix` and a running number make the
///   batch number; `startingMaterial` the ISBT 128 product description codes (five characters) a batch may begin with.
/// - **Units** shelf life in hours from filling.
/// - **Refuses** [MasterRefusal#STEPS_MISNUMBERED], [MasterRefusal#FIELD_TWICE].
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Master(
        @NotBlank @Pattern(regexp = "[A-Z0-9-]{2,20}") String product,
        @NotBlank @Pattern(regexp = "[A-Za-z0-9.+-]{1,20}") String edition,
        @NotBlank String title,
        @NotBlank String atmpClass,
        @NotNull Regime regime,
        @NotBlank @Pattern(regexp = "[0-9]{14}") String gtin,
        @NotBlank @Pattern(regexp = "[A-Z0-9]{1,14}") String batchPrefix,
        @Positive int shelfLifeHours,
        @NotBlank String storage,
        @NotBlank String source,
        @NotEmpty List<@Pattern(regexp = "[A-Z][A-Z0-9]{4}") String> startingMaterial,
        @NotEmpty List<Step> steps,
        Set<Annex> annexes,
        @Nullable Origin origin,
        @Valid @Nullable ProductLabel label) {

    /// What a site may add to a central master record.
    ///
    /// @rule CM-03
    public enum Annex {
        EQUIPMENT,
        LOCAL_NAMES,
        EXTRA_CHECKS,
        TIGHTER_LIMITS
    }

    /// The central edition that a site's edition stands on: whose it is, which, and the hash of its document.
    public record Origin(String publisher, String edition, String sha256) {}

    /// What the label says of the product besides its name, in the words of the dossier, in the language of the place
    /// of
    /// use; what is missing is not printed. `allogeneic`: the cells are another person's.
    ///
    /// @source domain §3.2a
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ProductLabel(
            @Nullable @Size(max = 200) String substance,
            @Nullable @Size(max = 120) String form,
            @Nullable @Size(max = 200) String excipients,
            @Nullable @Size(max = 120) String route,
            @Nullable @Size(max = 200) String warning,
            @Nullable @Size(max = 200) String disposal,
            @Nullable @Positive Integer usableMinutes,
            @Nullable Boolean allogeneic) {

        /// What is there, by its name, in the order of a label.
        @JsonIgnore
        public Map<String, String> parts() {
            var parts = new LinkedHashMap<String, String>();
            put(parts, "substance", substance);
            put(parts, "form", form);
            put(parts, "route", route);
            put(parts, "excipients", excipients);
            put(parts, "warning", warning);
            put(parts, "disposal", disposal);
            return parts;
        }

        private static void put(Map<String, String> parts, String name, @Nullable String text) {
            if (text != null && !text.isBlank()) parts.put(name, text.strip());
        }
    }

    public Master {
        startingMaterial = startingMaterial == null ? List.of() : List.copyOf(startingMaterial);
        steps = steps == null ? List.of() : List.copyOf(steps);
        annexes = annexes == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(annexes));
        var keys = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).number() != i + 1) throw new Refusal(MasterRefusal.STEPS_MISNUMBERED, i + 1);
            for (var field : steps.get(i).fields()) {
                if (!keys.add(field.key())) throw new Refusal(MasterRefusal.FIELD_TWICE, field.key());
            }
        }
    }

    /// The master record with the criteria that count in that clinical phase at that site.
    ///
    /// @rule MR-09
    public Master at(@Nullable String phase, String site) {
        if (fields().allMatch(p -> p.field().variants().isEmpty())) return this;
        return with(steps.stream()
                .map(s -> s.with(s.fields().stream().map(f -> f.at(phase, site)).toList()))
                .toList());
    }

    Master with(List<Step> other) {
        return new Master(
                product,
                edition,
                title,
                atmpClass,
                regime,
                gtin,
                batchPrefix,
                shelfLifeHours,
                storage,
                source,
                startingMaterial,
                other,
                annexes,
                origin,
                label);
    }

    /// Of another person's cells.
    @JsonIgnore
    public boolean allogeneic() {
        return label != null && Boolean.TRUE.equals(label.allogeneic());
    }

    public Step step(int number) {
        if (number < 1 || number > steps.size()) throw new Refusal(MasterRefusal.STEP_UNKNOWN, number);
        return steps.get(number - 1);
    }

    /// The first field of that kind, wherever it stands.
    public Optional<Placed> first(Field.Kind kind) {
        return fields().filter(p -> p.field().kind() == kind).findFirst();
    }

    /// What people call the value under that key; `weight` is the patient's.
    public String label(String key) {
        return fields().map(Placed::field)
                .filter(field -> field.key().equals(key))
                .map(Field::label)
                .findFirst()
                .orElse(key);
    }

    /// The field under that key, and its step.
    public Placed placed(String key) {
        return fields().filter(p -> p.field().key().equals(key)).findFirst().orElseThrow();
    }

    /// A field and the step it stands in.
    public record Placed(Step step, Field field) {}

    public Stream<Placed> fields() {
        return steps.stream().flatMap(step -> step.fields().stream().map(field -> new Placed(step, field)));
    }

    /// The release specification: the fields that decide on release.
    @JsonIgnore
    public List<Placed> specification() {
        return fields().filter(p -> p.field().release()).toList();
    }

    /// As it is stored, hashed and sent.
    public String write() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    /// A stored document.
    public static Master read(String document) {
        try {
            return Json.MAPPER.readValue(document, Master.class);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException("a stored master record can't be read", x);
        }
    }
}
