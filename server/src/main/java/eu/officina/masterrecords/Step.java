package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.boundary.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One step of the master record, as printed.
///
/// - **Shape** `number` counted from 1 without gaps; `day` of the process; `role` who may record (null: the operators);
///   `onlyIf` the case it is kept for (null: always done); `window` when it may begin; `repeats` how often it may be
/// done
///   once more; `anyTime` it need not wait for the steps before it.
///
/// @rule MR-08
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        int number,
        int day,
        String name,
        String instruction,
        SignedBy signedBy,
        @Nullable Role role,
        List<Field> fields,
        @Nullable Condition onlyIf,
        @Nullable Window window,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int repeats,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean anyTime,
        @Nullable Criticality criticality) {

    /// Whose signatures end the step.
    public enum SignedBy {
        NOBODY,
        PERFORMER,
        PERFORMER_AND_VERIFIER
    }

    /// How much the product depends on it.
    public enum Criticality {
        KEY,
        CRITICAL
    }

    /// The case a step is kept for: an earlier field has one of these values, or was out of limits and the branch was
    /// chosen.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Condition(String field, List<String> is, boolean outOfLimits) {
        public Condition {
            field = field == null ? "" : field;
            is = is == null ? List.of() : List.copyOf(is);
        }
    }

    /// When a step may begin, in minutes after another step was done.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Window(
            int after,
            @Nullable Integer minMinutes,
            @Nullable Integer maxMinutes) {}

    public Step {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /// Who records in it.
    public Role doneBy() {
        return role == null ? Role.OPERATOR : role;
    }

    public boolean has(Field.Kind kind) {
        return fields.stream().anyMatch(field -> field.kind() == kind);
    }

    /// The labels of its fields of that kind, for a sentence.
    public String labels(Field.Kind kind) {
        return fields.stream()
                .filter(field -> field.kind() == kind)
                .map(Field::label)
                .collect(Collectors.joining(", "));
    }

    /// How its signatures name it.
    public String part() {
        return "step-" + number;
    }

    Step with(List<Field> other) {
        return new Step(
                number, day, name, instruction, signedBy, role, other, onlyIf, window, repeats, anyTime, criticality);
    }

    Step numbered(int other) {
        return new Step(
                other, day, name, instruction, signedBy, role, fields, onlyIf, window, repeats, anyTime, criticality);
    }
}
