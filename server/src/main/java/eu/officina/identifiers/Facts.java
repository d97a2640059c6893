package eu.officina.identifiers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an identifier tells, name by name: kept with the scan, answered over the API, and the same on the tablet.
final class Facts {
    private Facts() {}

    /// Names and values in turn; what is null is not told.
    static Map<String, String> of(@Nullable Object... namesAndValues) {
        var told = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) told.put(String.valueOf(namesAndValues[i]), value.toString());
        }
        return Collections.unmodifiableMap(told);
    }
}
