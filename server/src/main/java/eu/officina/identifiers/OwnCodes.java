package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.PATTERNS_OVERLAP;
import static eu.officina.identifiers.BarcodeRefusal.PATTERN_UNREADABLE;

import eu.officina.boundary.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The codes that a hospital made for itself, each with its form; no text fits two of them, or a standard's.
///
/// - **Refuses** [BarcodeRefusal#PATTERN_UNREADABLE], [BarcodeRefusal#PATTERNS_OVERLAP].
///
/// @rule ID-20
public record OwnCodes(List<OwnCode> codes) {
    /// What is read as a standard's label whatever a hospital lays down.
    private static final List<Form> STANDARDS = List.of(
            Form.of("01[0-9]{14}").open(),
            Form.of("00[0-9]{18}").open(),
            Form.of("801[0-9]{19}").open(),
            Form.of("[A-Z]{2}[A-Z0-9]{6}[A-Z0-9]{13}[A-Z][A-Z0-9]{7}[A-Z0-9]{3}[0-9]{8}"));

    /// Of a hospital that has none.
    public static final OwnCodes NONE = new OwnCodes(List.of());

    /// What a hospital's code names.
    public enum Meaning {
        PATIENT,
        STAFF,
        EQUIPMENT,
        PLACE,
        LOT,
        UNIT
    }

    /// One form of a hospital's codes.
    ///
    /// - **Shape** `pattern` is anchored: characters and the sets `[0-9]`, `[A-Z]`, `[A-Z0-9]`, each with `{n}` or
    ///   `{n,m}` behind it where it repeats, at most 64 in all. `issuer` is who assigns them, such as an OID.
    public record OwnCode(Meaning meaning, String pattern, String issuer) {
        public OwnCode {
            Form.of(pattern);
        }

        boolean fits(String text) {
            return Pattern.matches(pattern.replace(".", "\\."), text);
        }
    }

    public OwnCodes {
        codes = List.copyOf(codes);
        var before = new ArrayList<>(STANDARDS);
        for (var code : codes) {
            var form = Form.of(code.pattern);
            for (var other : before) {
                if (form.meets(other)) throw new Refusal(PATTERNS_OVERLAP, code.pattern, other.text);
            }
            before.add(form);
        }
    }

    Optional<OwnCode> of(String text) {
        return codes.stream().filter(code -> code.fits(text)).findFirst();
    }

    /// A pattern as characters in a row, each one of a set, some of which may be missing.
    private record Form(String text, List<Place> places) {
        private static final Pattern PIECE =
                Pattern.compile("(\\[0-9]|\\[A-Z]|\\[A-Z0-9]|[A-Za-z0-9._:/-])(?:\\{([0-9]{1,2})(?:,([0-9]{1,2}))?})?");
        private static final int LONGEST = 64;

        private record Place(String set, boolean optional) {

            boolean shares(Place other) {
                for (char c = ' '; c < 127; c++) if (has(c) && other.has(c)) return true;
                return false;
            }

            private boolean has(char c) {
                boolean digit = c >= '0' && c <= '9';
                boolean letter = c >= 'A' && c <= 'Z';
                return switch (set) {
                    case "[0-9]" -> digit;
                    case "[A-Z]" -> letter;
                    case "[A-Z0-9]" -> digit || letter;
                    case "any" -> true;
                    default -> set.charAt(0) == c;
                };
            }
        }

        static Form of(String pattern) {
            var places = new ArrayList<Place>();
            var match = PIECE.matcher(pattern);
            while (match.lookingAt()) {
                int least = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
                int most = match.group(3) == null ? least : Integer.parseInt(match.group(3));
                if (most < least || most == 0) throw new Refusal(PATTERN_UNREADABLE, match.start() + 1);
                for (int i = 0; i < most; i++) places.add(new Place(match.group(1), i >= least));
                match.region(match.end(), pattern.length());
            }
            boolean whole = match.regionStart() == pattern.length();
            boolean some = places.stream().anyMatch(place -> !place.optional);
            if (!whole || !some || places.size() > LONGEST) {
                throw new Refusal(PATTERN_UNREADABLE, match.regionStart() + 1);
            }
            return new Form(pattern, places);
        }

        /// The same, followed by anything.
        Form open() {
            var longer = new ArrayList<>(places);
            for (int i = 0; i < LONGEST; i++) longer.add(new Place("any", true));
            return new Form(text, longer);
        }

        /// Whether some text fits both: walks them side by side.
        boolean meets(Form other) {
            record At(int mine, int theirs) {}
            var seen = new HashSet<At>();
            var open = new ArrayDeque<>(List.of(new At(0, 0)));
            while (!open.isEmpty()) {
                var at = open.pop();
                if (!seen.add(at)) continue;
                boolean iEnd = at.mine == places.size();
                boolean theyEnd = at.theirs == other.places.size();
                if (iEnd && theyEnd) return true;
                if (!iEnd && places.get(at.mine).optional) open.push(new At(at.mine + 1, at.theirs));
                if (!theyEnd && other.places.get(at.theirs).optional) open.push(new At(at.mine, at.theirs + 1));
                if (!iEnd && !theyEnd && places.get(at.mine).shares(other.places.get(at.theirs))) {
                    open.push(new At(at.mine + 1, at.theirs + 1));
                }
            }
            return false;
        }
    }
}
