package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.boundary.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One step of the master record, as printed.
///
/// - **Shape** `number` counted from 1 without gaps; `day` of the process; `role` who may record (null: the operators).
public record Step(
        int number,
        int day,
        String name,
        String instruction,
        SignedBy signedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Role role,
        List<Field> fields) {

    /// Whose signatures end the step.
    public enum SignedBy {
        NOBODY,
        PERFORMER,
        PERFORMER_AND_VERIFIER
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
}
