package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.ELEMENT_UNKNOWN;
import static eu.officina.identifiers.BarcodeRefusal.VALUE_MALFORMED;

import eu.officina.boundary.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The few digits in front of each part of a GS1 label that say what the part means.
///
/// - **Shape** `fixed` values need no separator behind them; of `needs` one group must be there whole; of `excludes`
///   none; `key` are the parts that may follow in a link, as alternatives, null where it can't begin one. In needs and
///   excludes `n` stands for any digit.
/// - **Refuses** [BarcodeRefusal#ELEMENT_UNKNOWN], [BarcodeRefusal#VALUE_MALFORMED],
///   [BarcodeRefusal#CHECK_DIGIT_WRONG], [BarcodeRefusal#DATE_IMPOSSIBLE].
///
/// @rule ID-03
/// @source GS1 General Specifications 3, 4.13; list: `gs1.txt` of the tablet's program
record ApplicationIdentifier(
        String code,
        String flags,
        List<Component> form,
        List<List<String>> needs,
        List<String> excludes,
        @Nullable List<List<String>> key,
        String title) {

    /// By digits: two at 0, three at 100, four at 1100.
    private static final @Nullable ApplicationIdentifier[] ALL = new ApplicationIdentifier[11_100];

    static {
        Shared.lines("gs1.txt")
                .flatMap(ApplicationIdentifier::listed)
                .forEach(one -> ALL[place(one.code, 0, one.code.length())] = one);
    }

    static ApplicationIdentifier of(String code) {
        int place = place(code, 0, code.length());
        var found = place < 0 ? null : ALL[place];
        if (found == null) throw new Refusal(ELEMENT_UNKNOWN, start(code));
        return found;
    }

    /// The one that stands at `at` of an element string.
    static ApplicationIdentifier at(String text, int at) {
        for (int length = 2; length <= 4 && at + length <= text.length(); length++) {
            int place = place(text, at, length);
            var found = place < 0 ? null : ALL[place];
            if (found != null) return found;
        }
        throw new Refusal(ELEMENT_UNKNOWN, start(text.substring(at)));
    }

    static void requireIfPresent(String code, @Nullable String value) {
        if (value != null) of(code).require(value);
    }

    /// Refuses a value of another form.
    void require(String value) {
        if (value.isEmpty() || reach(value, 0, value.length()) != value.length()) {
            throw new Refusal(VALUE_MALFORMED, label());
        }
        switch (Component.verdict(form, value, 0, value.length())) {
            case RIGHT -> {}
            case CHECK_WRONG -> throw new Refusal(CHECK_DIGIT_WRONG, label());
            case NO_DATE -> throw new Refusal(DATE_IMPOSSIBLE);
            case WRONG -> throw new Refusal(VALUE_MALFORMED, label());
        }
    }

    /// Where the longest legal value from `from` on ends; -1 where none is.
    int reach(String text, int from, int end) {
        return Component.reach(form, text, from, end);
    }

    boolean fixed() {
        return flags.startsWith("*");
    }

    /// Whether it may stand in the query of a link.
    boolean attribute() {
        return flags.endsWith("?");
    }

    /// The length of its value where that is fixed.
    int length() {
        int length = 0;
        for (var component : form) length += component.most();
        return length;
    }

    /// Which group of others it lacks, null when none.
    @Nullable
    String lacks(Collection<String> codes) {
        if (needs.isEmpty()) return null;
        for (var group : needs) if (there(group, codes)) return null;
        return needs.stream()
                .map(group -> String.join("+", group))
                .reduce((a, b) -> a + " / " + b)
                .orElseThrow();
    }

    /// Which other it can't stand beside, null when none.
    @Nullable
    String conflicts(Collection<String> codes) {
        for (var other : excludes) {
            for (var code : codes) {
                if (!code.equals(this.code) && fits(other, code)) return code;
            }
        }
        return null;
    }

    /// As people read it: `(10) BATCH/LOT`.
    String label() {
        return "(" + code + ") " + title;
    }

    private static boolean there(List<String> group, Collection<String> codes) {
        for (var wanted : group) {
            boolean found = false;
            for (var code : codes) found |= fits(wanted, code);
            if (!found) return false;
        }
        return true;
    }

    private static boolean fits(String pattern, String code) {
        if (pattern.length() != code.length()) return false;
        for (int i = 0; i < code.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != code.charAt(i)) return false;
        }
        return true;
    }

    /// Too little to tell a person's number, printable in any case.
    private static String start(String text) {
        return text.substring(0, Math.min(2, text.length())).replace(ElementString.SEPARATOR, '^');
    }

    private static int place(String text, int at, int length) {
        int number = 0;
        for (int i = at; i < at + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return switch (length) {
            case 2 -> number;
            case 3 -> 100 + number;
            case 4 -> 1100 + number;
            default -> -1;
        };
    }

    private static Stream<ApplicationIdentifier> listed(String line) {
        var column = line.split(" +", 7);
        var codes = column[0].split("-", -1);
        int last = Integer.parseInt(codes[codes.length - 1]);
        var form = Component.form(column[2]);
        var key = column[5].equals("-") ? null : groups(column[5].replace("key", ""), "\\|", ",");
        return IntStream.rangeClosed(Integer.parseInt(codes[0]), last)
                .mapToObj(code -> ("%0" + codes[0].length() + "d").formatted(code))
                .map(code -> new ApplicationIdentifier(
                        code, column[1], form, groups(column[3], ",", "\\+"), list(column[4], ","), key, column[6]));
    }

    private static List<List<String>> groups(String text, String between, String within) {
        return list(text, between).stream().map(group -> list(group, within)).toList();
    }

    private static List<String> list(String text, String between) {
        return text.isEmpty() || text.equals("-") ? List.of() : List.of(text.split(between, -1));
    }
}
