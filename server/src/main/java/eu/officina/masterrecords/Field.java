package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to record in a step.
///
/// - **Shape** `key` unique in the master record, as used by calculations; what the other members mean depends on
///   `kind`. `limit` is the hard one: beyond it a deviation is opened; beyond `alert` it is an exception; beyond
///   `plausible` it is taken for a slip and refused. `onFail` what may follow a value out of limits; nothing: go on
/// with
///   the deviation. `variants` other criteria by clinical phase or site. `mapping` what a run file answers; `sample`
/// how the
///   environment is sampled.
/// - **Units** `unit` in UCUM where it exists; times in minutes; `dueDays` days after a result was said to be pending.
///
/// @rule MR-01
/// @rule MR-05
/// @rule MR-07
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Field(
        String key,
        String label,
        Kind kind,
        @Nullable String hint,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable Limit limit,
        List<String> accept,
        List<String> choices,
        @Nullable String gtin,
        boolean singleUse,
        @Nullable String equipment,
        @Nullable String expression,
        @Nullable Integer maxMinutes,
        List<Part> parts,
        boolean mayBePending,
        boolean release,
        @Nullable Limit alert,
        @Nullable Limit plausible,
        List<OnFail> onFail,
        @Nullable Integer minMinutes,
        List<Variant> variants,
        List<RunColumn> mapping,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ipc,
        @Nullable EmSample sample,
        @Nullable Integer dueDays) {

    /// One criterion of an any-of.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(
            String label, @Nullable String unit, @Nullable Integer decimals, Limit limit) {
        public Part {
            label = label == null ? "" : label;
        }
    }

    /// What was taken down, and what it means.
    public record Judged(String value, Verdict verdict) {}

    /// How a field is answered.
    public enum Kind {
        CHECK,
        VALUE,
        CHOICE,
        ANY_OF,
        TEXT,
        /// A local date and time of the site.
        MOMENT,
        CALC,
        TIMER,
        MATERIAL,
        EQUIPMENT,
        DONATION,
        PATIENT,
        /// A bag of this batch.
        UNIT,
        LABEL,
        LABEL_CHECK,
        /// A choice by which the batch goes one way or another.
        BRANCH,
        /// Quality assurance lets the batch go on.
        HOLD,
        /// A photo or a document.
        ATTACHMENT,
        /// The file of a run, whose values answer other fields.
        RUN_FILE,
        /// A sample of the environment that is placed; it is read days later.
        EM_SAMPLE;

        public boolean scanned() {
            return this == MATERIAL || this == EQUIPMENT || this == DONATION || this == PATIENT || this == UNIT;
        }

        /// Says whose cells these are.
        public boolean identifies() {
            return this == DONATION || this == PATIENT;
        }

        /// Answered by the labels of the batch, not by hand.
        public boolean byLabels() {
            return this == LABEL || this == LABEL_CHECK;
        }

        /// Answered by a file.
        public boolean uploaded() {
            return this == ATTACHMENT || this == RUN_FILE;
        }

        /// Chosen from a list.
        public boolean chosen() {
            return this == CHECK || this == CHOICE || this == BRANCH || this == HOLD;
        }
    }

    public Field {
        label = label == null ? "" : label;
        accept = accept == null ? List.of() : List.copyOf(accept);
        choices = choices == null ? List.of() : List.copyOf(choices);
        parts = parts == null ? List.of() : List.copyOf(parts);
        onFail = onFail == null ? List.of() : List.copyOf(onFail);
        variants = variants == null ? List.of() : List.copyOf(variants);
        mapping = mapping == null ? List.of() : List.copyOf(mapping);
        if (kind == Kind.EM_SAMPLE && sample == null) throw new Refusal(MasterRefusal.SAMPLE_NOT_NAMED, key);
    }

    /// Whether the batch may go on without it: not without whose cells these are, its release results, its labels, or
    /// quality assurance's word.
    @JsonIgnore
    public boolean mayBeAbsent() {
        return !release && !kind.identifies() && !kind.byLabels() && kind != Kind.HOLD;
    }

    /// What may be chosen: the choices, or those that are accepted.
    @JsonIgnore
    public List<String> offered() {
        return Criteria.offered(this);
    }

    /// Judges what a person typed or chose.
    public Judged judge(String typed) {
        return Criteria.judge(this, typed);
    }

    /// A recorded value as people say it: with its unit, each part of an any-of by its name.
    public String spoken(String value) {
        return Criteria.spoken(this, value);
    }

    /// What it asks, in words: `≥ 70 %`, `sterile`.
    @JsonIgnore
    public String criterion() {
        return Criteria.inWords(this);
    }

    /// The field with the criteria that count in that clinical phase at that site.
    Field at(@Nullable String phase, String site) {
        return variants.stream()
                .filter(v -> v.fits(phase, site))
                .max(Comparator.comparingInt(Variant::closeness))
                .map(this::with)
                .orElse(this);
    }

    private Field with(Variant v) {
        ObjectNode tree = Json.MAPPER.valueToTree(this);
        if (v.limit() != null) tree.set("limit", Json.MAPPER.valueToTree(v.limit()));
        if (v.alert() != null) tree.set("alert", Json.MAPPER.valueToTree(v.alert()));
        if (!v.accept().isEmpty()) tree.set("accept", Json.MAPPER.valueToTree(v.accept()));
        return Json.MAPPER.convertValue(tree, Field.class);
    }
}
