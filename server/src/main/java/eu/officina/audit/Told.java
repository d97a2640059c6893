package eu.officina.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.officina.boundary.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a row says that must never change, member by member. Its hash stands in the audit trail.
///
/// - **Shape** members in the order of their names; one without a text is left out, so that a column added later leaves
///   the hashes of older rows as they are. Hashed as name, length of the text in UTF-8 bytes and text, a line each, so
///   that no text can pass for another member.
///
/// @rule AU-03
public record Told(@JsonValue SortedMap<String, String> members) {
    public static final Told NOTHING = new Told(new TreeMap<>());

    public Told {
        members = Collections.unmodifiableSortedMap(members);
    }

    public Told and(String name, @Nullable Object value) {
        if (value == null) return this;
        var more = new TreeMap<>(members);
        more.put(name, value.toString());
        return new Told(more);
    }

    public @Nullable String get(String name) {
        return members.get(name);
    }

    public Hash hash() {
        var text = new StringBuilder();
        for (Map.Entry<String, String> member : members.entrySet()) {
            var bytes = member.getValue().getBytes(StandardCharsets.UTF_8).length;
            text.append(member.getKey()).append('\n').append(bytes).append('\n');
            text.append(member.getValue()).append('\n');
        }
        return Hash.of(text.toString());
    }
}
