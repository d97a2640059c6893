package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.COUNT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static eu.officina.identifiers.BarcodeRefusal.STRUCTURE_MALFORMED;
import static eu.officina.identifiers.BarcodeRefusal.STRUCTURE_UNKNOWN;

import eu.officina.boundary.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The labels of blood, cells and tissue: one structure, two read in one sweep, or a compound message.
///
/// - **Shape** data identifier to content. Structures that are not needed here are checked and read past.
/// - **Refuses** [BarcodeRefusal#STRUCTURE_UNKNOWN], [BarcodeRefusal#STRUCTURE_MALFORMED],
///   [BarcodeRefusal#COUNT_WRONG], [BarcodeRefusal#PARTS_CONTRADICT], [BarcodeRefusal#NAMES_NOTHING].
///
/// @rule ID-07
/// @source ISBT 128 ST-001
final class Isbt128 {
    private static final String NUMBER = "DIN";
    private static final Pattern NUMBER_STARTS = Pattern.compile("=[A-NP-Z1-9]");

    /// Data identifier, form of the content, name. N is a digit, X any character that can't begin a structure; what
    /// is called `more` counts the characters that follow.
    private static final String LIST = """
            DIN X{13}[0-9A-Z]{2}        donation number
            =%  X{4}                    blood groups
            =<  X{8}                    product code
            =>  N{6}                    expiry date
            &>  N{10}                   expiry date and time
            =*  N{6}                    collection date
            &*  N{10}                   collection date and time
            =}  N{6}                    production date
            &}  N{10}                   production date and time
            =)  X{10}                   container
            &)  X{10}                   lot of the container
            =;  X{21}                   donor
            ='  X{11}                   member of staff
            =-  X{10}                   item that is no container
            &-  X{10}                   lot of such an item
            =+  N{5}                    compound message
            =#  X{2}N{8}                patient's date of birth
            &#  X{2}(?<more>N{2})       patient
            =$  X{16}                   consignment
            =(  X{16}                   date and time with zone
            =,  X{6}                    product divisions
            &+  X{11}                   processing facility
            =/  X{16}                   processor's product code
            &,1 X{18}                   lot of an MPHO
            &,2 X{18}                   supplement of an MPHO
            &,4 X{40}                   single European code
            &:  X{19}                   registered donor
            &/  X{15}                   chain of identity
            """;

    private static final Map<String, Pattern> FORMS = LIST.lines()
            .map(line -> line.split(" +", 3))
            .collect(Collectors.toUnmodifiableMap(
                    column -> column[0],
                    column -> Pattern.compile(column[1].replace("N", "[0-9]").replace("X", "[!-%'-<>-~]"))));

    private final Map<String, String> contents = new HashMap<>();

    private Isbt128(List<Structure> structures) {
        for (var structure : structures) {
            var earlier = contents.putIfAbsent(structure.identifier(), structure.content());
            if (earlier != null && !earlier.equals(structure.content())) {
                throw new Refusal(PARTS_CONTRADICT, structure.identifier());
            }
        }
    }

    static Isbt128 read(String text) {
        var structures = new ArrayList<Structure>();
        int at = 0;
        while (at < text.length()) {
            var next = Structure.at(text, at);
            structures.add(next);
            at = next.end();
        }
        requireAll(structures);
        return new Isbt128(structures);
    }

    /// The one thing that it names: the donation before the chain of identity before the kind of product.
    Identifier named() {
        var number = contents.get(NUMBER);
        var product = product();
        var chain = chain();
        if (number != null) return donation(number);
        if (chain != null) return chain;
        if (product != null) return product;
        throw new Refusal(NAMES_NOTHING);
    }

    private Donation donation(String content) {
        var number = new DonationNumber(content.substring(0, 13));
        var expiry = Expiry.agreed(expiry("=>"), expiry("&>"));
        return new Donation(number, content.substring(13), product(), contents.get("=,"), expiry, chain());
    }

    private @Nullable ProductCode product() {
        var code = contents.get("=<");
        return code == null ? null : new ProductCode(code);
    }

    private @Nullable ChainOfIdentity chain() {
        var code = contents.get("&/");
        return code == null ? null : new ChainOfIdentity(code);
    }

    private @Nullable Expiry expiry(String identifier) {
        var digits = contents.get(identifier);
        return digits == null ? null : Expiry.isbt(digits);
    }

    /// As many as announced; unannounced, a sweep over two neighbours at most.
    private static void requireAll(List<Structure> structures) {
        int found = structures.size();
        if (!structures.getFirst().announces()) {
            if (found > 2) throw new Refusal(COUNT_WRONG, 2, found);
            return;
        }
        int announced = Integer.parseInt(structures.getFirst().content().substring(0, 2));
        if (announced != found - 1) throw new Refusal(COUNT_WRONG, announced, found - 1);
        if (structures.stream().filter(Structure::announces).count() > 1) throw new Refusal(STRUCTURE_MALFORMED, "=+");
    }

    /// One part of the message; `end` is where the next begins.
    private record Structure(String identifier, String content, int end) {

        boolean announces() {
            return identifier.equals("=+");
        }

        static Structure at(String text, int at) {
            var identifier = identifier(text, at);
            int from = at + (identifier.equals(NUMBER) ? 1 : identifier.length());
            var match = form(identifier).matcher(text).region(from, text.length());
            if (!match.lookingAt()) throw new Refusal(STRUCTURE_MALFORMED, identifier);
            boolean more = match.namedGroups().containsKey("more");
            int end = match.end() + (more ? Integer.parseInt(match.group("more")) : 0);
            if (end > text.length()) throw new Refusal(STRUCTURE_MALFORMED, identifier);
            return new Structure(identifier, text.substring(from, end), end);
        }

        private static String identifier(String text, int at) {
            var rest = text.substring(at);
            if (NUMBER_STARTS.matcher(rest).lookingAt()) return NUMBER;
            return Stream.of(3, 2)
                    .map(length -> rest.substring(0, Math.min(length, rest.length())))
                    .filter(start -> !start.equals(NUMBER) && FORMS.containsKey(start))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(STRUCTURE_UNKNOWN, rest.substring(0, Math.min(2, rest.length()))));
        }

        private static Pattern form(String identifier) {
            return Objects.requireNonNull(FORMS.get(identifier));
        }
    }
}
