package eu.officina.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one event as EPCIS 2.0 writes it in JSON, and finds what it is about.
///
/// @rule EP-02
/// @rule EP-06
/// @source GS1 EPCIS 2.0.1, 7.4 and 10
final class EventReading {
    /// Which members each type of event must have; of those in brackets one.
    private static final Map<String, List<Set<String>>> MUST = Map.of(
            "ObjectEvent", List.of(Set.of("action"), Set.of("epcList", "quantityList", "sensorElementList")),
            "AggregationEvent", List.of(Set.of("action"), Set.of("parentID", "childEPCs", "childQuantityList")),
            "TransactionEvent", List.of(Set.of("action"), Set.of("bizTransactionList")),
            "TransformationEvent",
                    List.of(
                            Set.of("transformationID", "inputEPCList", "inputQuantityList"),
                            Set.of("transformationID", "outputEPCList", "outputQuantityList")),
            "AssociationEvent",
                    List.of(Set.of("action"), Set.of("parentID"), Set.of("childEPCs", "childQuantityList")));

    private static final Set<String> ACTIONS = Set.of("ADD", "OBSERVE", "DELETE");
    private static final Pattern OFFSET = Pattern.compile("[+-](?:0[0-9]|1[0-4]):[0-5][0-9]");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{1,60}");
    private static final Set<String> LISTS = Set.of("epcList", "childEPCs", "inputEPCList", "outputEPCList");
    private static final Set<String> QUANTITIES =
            Set.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList");
    /// The number of who receives a service: in a Digital Link anywhere, and wherever things and parties are named. As
    /// a transaction's it is a contract's.
    private static final Pattern PATIENT = Pattern.compile(".*(?:/8018/|[?&]8018=).*");
    private static final Pattern RECIPIENT = Pattern.compile("urn:epc:id:gsrn:.*");

    private final JsonNode event;
    private final List<Epc> epcs = new ArrayList<>();

    /// One thing that an event names, and in which of its members.
    record Epc(String role, String epc) {}

    /// Why an event is not taken.
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String what) {
            super(what);
        }
    }

    private EventReading(JsonNode event) {
        this.event = event;
    }

    /// What is kept to find it by; `declared` where it declares an error.
    record Read(
            String type,
            @Nullable String eventId,
            Instant time,
            List<Epc> epcs,
            Map<String, String> words,
            boolean declared) {}

    static Read read(JsonNode event) throws Fault {
        return new EventReading(event).read();
    }

    private Read read() throws Fault {
        var type = type();
        var action = text("action");
        if (action != null && !ACTIONS.contains(action)) throw fault("action is ADD, OBSERVE or DELETE");
        if (!OFFSET.matcher(String.valueOf(text("eventTimeZoneOffset"))).matches()) {
            throw fault("eventTimeZoneOffset is no offset like +01:00");
        }
        var time = time(text("eventTime"), "eventTime");
        word("bizStep");
        word("disposition");
        var id = text("eventID");
        if (id != null) requireUri(id, "eventID");
        things();
        place("readPoint");
        place("bizLocation");
        return new Read(type, id, time, List.copyOf(epcs), words(action), declared());
    }

    /// The type, once it is sure that all its members are there.
    private String type() throws Fault {
        if (!event.isObject()) throw fault("it is no object");
        var type = text("type");
        var must = type == null ? null : MUST.get(type);
        if (type == null || must == null) throw fault("its type is none of EPCIS 2.0");
        for (var some : must) {
            if (some.stream().anyMatch(event::hasNonNull)) continue;
            throw fault(
                    "it has no " + String.join(" or ", some.stream().sorted().toList()));
        }
        return type;
    }

    private void things() throws Fault {
        for (var list : LISTS) {
            if (!event.has(list)) continue;
            if (!event.get(list).isArray()) throw fault(list + " is no list");
            for (var epc : event.get(list)) take(list, epc);
        }
        for (var list : QUANTITIES) {
            if (!event.has(list)) continue;
            if (!event.get(list).isArray()) throw fault(list + " is no list");
            for (var element : event.get(list)) quantity(list, element);
        }
        if (event.has("parentID")) take("parentID", event.get("parentID"));
        if (event.has("transformationID")) take("transformationID", event.get("transformationID"));
        if (event.toString().length() > 200_000) throw fault("it is too long");
        if (namesPatient()) throw fault("it names a patient");
    }

    private boolean namesPatient() {
        boolean named = PATIENT.matcher(event.toString()).matches();
        for (var epc : epcs) named |= RECIPIENT.matcher(epc.epc()).matches();
        for (var party : List.of("source", "destination")) {
            for (var one : event.findValues(party))
                named |= RECIPIENT.matcher(one.asText()).matches();
        }
        return named;
    }

    private void quantity(String list, JsonNode element) throws Fault {
        take(list, element.path("epcClass"));
        var quantity = element.get("quantity");
        if (quantity != null && !quantity.isNumber()) throw fault("a quantity of " + list + " is no number");
    }

    private void take(String role, JsonNode epc) throws Fault {
        if (!epc.isTextual()) throw fault(role + " names something without text");
        requireUri(epc.asText(), role);
        epcs.add(new Epc(role, epc.asText()));
    }

    private void place(String name) throws Fault {
        if (!event.has(name)) return;
        requireUri(event.path(name).path("id").asText(), name);
    }

    private boolean declared() throws Fault {
        if (!event.has("errorDeclaration")) return false;
        time(event.path("errorDeclaration").path("declarationTime").asText(null), "declarationTime");
        return true;
    }

    private Map<String, String> words(@Nullable String action) {
        var words = new java.util.HashMap<String, String>();
        if (action != null) words.put("action", action);
        for (var name : List.of("bizStep", "disposition"))
            if (text(name) != null) words.put(name, String.valueOf(text(name)));
        for (var name : List.of("readPoint", "bizLocation")) {
            if (event.has(name)) words.put(name, event.path(name).path("id").asText());
        }
        return words;
    }

    private void word(String name) throws Fault {
        var word = text(name);
        if (word == null || WORD.matcher(word).matches()) return;
        requireUri(word, name);
    }

    private @Nullable String text(String name) {
        return event.path(name).isTextual() ? event.path(name).asText() : null;
    }

    private static Instant time(@Nullable String text, String name) throws Fault {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException notOne) {
            throw fault(name + " is no time with offset");
        }
    }

    private static void requireUri(String text, String where) throws Fault {
        try {
            if (new URI(text.replaceAll("[*^%]", "_")).isAbsolute()) return;
        } catch (URISyntaxException notOne) {
            // told below
        }
        throw fault(where + " holds something that is no URI");
    }

    private static Fault fault(String what) {
        return new Fault(what);
    }
}
