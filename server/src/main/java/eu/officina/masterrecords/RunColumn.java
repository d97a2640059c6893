package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One column of a run file: its name, the field it answers, and which of its rows counts.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunColumn(String name, String field, @Nullable String unit, Take take) {
    public RunColumn {
        name = name == null ? "" : name;
        field = field == null ? "" : field;
    }

    /// Which value of a column with many rows is taken.
    public enum Take {
        LAST,
        FIRST,
        MINIMUM,
        MAXIMUM,
        MEAN
    }
}
