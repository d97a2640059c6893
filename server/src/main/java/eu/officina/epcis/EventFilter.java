package eu.officina.epcis;

import eu.officina.boundary.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A question for events, in the standard's parameters.
///
/// - **Shape** several values of one parameter, parted by `|` or `,`, are alternatives; parameters are all to be met.
/// - **Refuses** [EpcisRefusal#PARAMETER_UNKNOWN], [EpcisRefusal#PARAMETER_MALFORMED].
///
/// @rule EP-04
/// @source GS1 EPCIS 2.0.1, 8.2.7.1
record EventFilter(String jpql, Map<String, Object> values, int perPage) {
    private static final int MOST = 1000;
    private static final int USUAL = 30;

    private static final Map<String, String> EQUALS = Map.of(
            "eventType", "type",
            "EQ_action", "action",
            "EQ_bizStep", "bizStep",
            "EQ_disposition", "disposition",
            "EQ_readPoint", "readPoint",
            "EQ_bizLocation", "bizLocation",
            "EQ_eventID", "eventId");
    private static final Map<String, String> TIMES = Map.of(
            "GE_eventTime", "e.eventTime >=",
            "LT_eventTime", "e.eventTime <",
            "GE_recordTime", "e.recordTime >=",
            "LT_recordTime", "e.recordTime <");
    private static final Map<String, List<String>> THINGS = Map.of(
            "MATCH_epc", List.of("epcList", "childEPCs"),
            "MATCH_anyEPC", List.of("epcList", "childEPCs", "inputEPCList", "outputEPCList", "parentID"),
            "MATCH_parentID", List.of("parentID"),
            "MATCH_inputEPC", List.of("inputEPCList"),
            "MATCH_outputEPC", List.of("outputEPCList"),
            "MATCH_epcClass", List.of("quantityList", "childQuantityList"),
            "MATCH_anyEPCClass",
                    List.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"),
            "EQ_transformationID", List.of("transformationID"));
    private static final Set<String> PAGING =
            Set.of("perPage", "nextPageToken", "orderBy", "orderDirection", "EXISTS_errorDeclaration");

    static EventFilter of(MultivaluedMap<String, String> asked) {
        return new Builder(asked).build();
    }

    /// Where the next page begins: behind that event.
    static String token(EpcisEvent last) {
        return last.id().toString();
    }

    private static final class Builder {
        private final MultivaluedMap<String, String> asked;
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> values = new HashMap<>();

        Builder(MultivaluedMap<String, String> asked) {
            this.asked = asked;
        }

        EventFilter build() {
            asked.keySet().forEach(this::condition);
            var by = choice("orderBy", "eventTime", "recordTime");
            var down = choice("orderDirection", "DESC", "ASC").equals("DESC");
            var token = asked.getFirst("nextPageToken");
            if (token != null) behind(token, by, down);
            var direction = down ? " desc" : " asc";
            var jpql = "select e from EpcisEvent e where " + String.join(" and ", conditions) + " order by e." + by
                    + direction + ", e.id" + direction;
            return new EventFilter(jpql, values, perPage());
        }

        private void condition(String name) {
            if (EQUALS.containsKey(name)) {
                conditions.add("e." + EQUALS.get(name) + " in " + put(alternatives(name)));
            } else if (TIMES.containsKey(name)) {
                conditions.add(TIMES.get(name) + " " + put(time(name)));
            } else if (THINGS.containsKey(name)) {
                conditions.add("exists (select t from EpcisThing t where t.event = e.id and t.role in "
                        + put(THINGS.getOrDefault(name, List.of())) + " and t.epc in " + put(alternatives(name)) + ")");
            } else if (name.equals("EXISTS_errorDeclaration")) {
                conditions.add("e.declared = true");
            } else if (!PAGING.contains(name)) {
                throw new Refusal(EpcisRefusal.PARAMETER_UNKNOWN, name);
            }
        }

        private void behind(String token, String by, boolean down) {
            var last = put(last(token));
            var sign = down ? "<" : ">";
            var at = "(select l." + by + " from EpcisEvent l where l.id = " + last + ")";
            conditions.add("(e." + by + " " + sign + " " + at + " or (e." + by + " = " + at + " and e.id " + sign + " "
                    + last + "))");
        }

        private static UUID last(String token) {
            try {
                return UUID.fromString(token);
            } catch (IllegalArgumentException notOne) {
                throw new Refusal(EpcisRefusal.PARAMETER_MALFORMED, "nextPageToken");
            }
        }

        private String put(Object value) {
            var name = "v" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        private List<String> alternatives(String name) {
            return asked.getOrDefault(name, List.of()).stream()
                    .flatMap(value -> Arrays.stream(value.split("[|,]")))
                    .map(String::strip)
                    .toList();
        }

        private Instant time(String name) {
            try {
                return OffsetDateTime.parse(asked.getFirst(name)).toInstant();
            } catch (DateTimeException notOne) {
                throw new Refusal(EpcisRefusal.PARAMETER_MALFORMED, name);
            }
        }

        private String choice(String name, String usual, String other) {
            var value = asked.getFirst(name);
            if (value == null || value.equals(usual)) return usual;
            if (!value.equals(other)) throw new Refusal(EpcisRefusal.PARAMETER_MALFORMED, name);
            return other;
        }

        private int perPage() {
            try {
                var value = asked.getFirst("perPage");
                int count = value == null ? USUAL : Integer.parseInt(value);
                if (count >= 1 && count <= MOST) return count;
            } catch (NumberFormatException notOne) {
                // told below
            }
            throw new Refusal(EpcisRefusal.PARAMETER_MALFORMED, "perPage");
        }
    }
}
