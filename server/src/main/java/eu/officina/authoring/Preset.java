package eu.officina.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import eu.officina.masterrecords.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The kinds that are offered for a new field or step, each with what is usual in it.
public enum Preset {
    CHECK,
    VALUE,
    CHOICE,
    ANY_OF,
    TEXT,
    MOMENT,
    CALC,
    TIMER,
    MATERIAL,
    EQUIPMENT,
    DONATION,
    PATIENT,
    UNIT,
    IPC,
    EM_SAMPLE,
    LABEL,
    LABEL_CHECK,
    BRANCH,
    HOLD,
    ATTACHMENT,
    RUN_FILE,
    SIGN;

    public static List<Preset> forSteps() {
        return List.of(values());
    }

    public static List<Preset> forFields() {
        return Stream.of(values()).filter(p -> p != SIGN).toList();
    }

    public Field.@Nullable Kind kind() {
        return switch (this) {
            case SIGN -> null;
            case IPC -> Field.Kind.VALUE;
            default -> Field.Kind.valueOf(name());
        };
    }

    boolean signed() {
        return this == SIGN || this == LABEL;
    }

    ObjectNode field() {
        var kind = kind();
        if (kind == null) throw new IllegalArgumentException(name());
        var field = Json.MAPPER.createObjectNode().put("kind", kind.name()).put("label", "");
        if (this == IPC) field.put("ipc", true);
        if (this == EM_SAMPLE)
            field.putObject("sample").put("type", "SETTLE_PLATE").put("grade", "A");
        return field;
    }
}
