package eu.officina.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Master;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A master record as somebody sent it.
///
/// - **Shape** JSON up to 2 MB, nested up to 20 levels, every member known and there once; numbers up to twelve digits
///   before and ten after the point; no characters that nobody sees.
/// - **Refuses** [AuthoringRefusal#DOCUMENT_TOO_LARGE], [InvalidInput] with a JSON pointer.
///
/// @rule MW-04
class MasterJson {
    static final int LONGEST = 2_000_000;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 10;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\u200B\\u202A-\\u202E\\u2066-\\u2069]");
    private static final ObjectMapper STRICT = Json.over(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(20_000)
                            .maxNameLength(100)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private MasterJson() {}

    static Master read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refusal(AuthoringRefusal.DOCUMENT_TOO_LARGE);
        }
        try {
            return of(STRICT.readTree(text));
        } catch (StreamConstraintsException beyond) {
            throw new Refusal(AuthoringRefusal.DOCUMENT_TOO_LARGE);
        } catch (JsonProcessingException noJson) {
            throw new InvalidInput(pointer(noJson), "is no JSON");
        }
    }

    /// A tree that was put together by forms, or read.
    static Master of(JsonNode tree) {
        if (!tree.isObject()) throw new InvalidInput("", "is no master record");
        look("", tree);
        try {
            var master = STRICT.treeToValue(tree, Master.class);
            MasterShape.expect(master);
            return master;
        } catch (JsonProcessingException x) {
            if (x.getCause() instanceof Refusal refusal) throw refusal;
            throw new InvalidInput(pointer(x), words(x));
        }
    }

    static String pretty(Master master) {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(master);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    private static void look(String where, JsonNode node) {
        if (node.isNumber()) {
            var number = node.decimalValue();
            if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
                throw new InvalidInput(where, "is out of the range of numbers");
            }
        }
        if (node.isTextual() && UNSEEN.matcher(node.asText()).find()) {
            throw new InvalidInput(where, "holds characters that nobody sees");
        }
        node.properties().forEach(member -> look(where + "/" + member.getKey(), member.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (node.get(i).isNull()) throw new InvalidInput(where + "/" + i, "is missing");
            look(where + "/" + i, node.get(i));
        }
    }

    private static String pointer(JsonProcessingException x) {
        if (x instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName()))
                    .collect(Collectors.joining());
        }
        return x.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String words(JsonProcessingException x) {
        if (x instanceof UnrecognizedPropertyException) return "is not known here";
        if (x instanceof InvalidFormatException f && f.getTargetType().isEnum()) return "is none of the choices";
        return "has the wrong form";
    }
}
