package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.ELEMENT_UNKNOWN;
import static eu.officina.identifiers.BarcodeRefusal.VALUE_MALFORMED;

import eu.officina.boundary.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The few digits in front of each part of a GS1 label that say what the part means.
///
/// - **Shape** `length` is that of the values that need no separator behind them, 0 for all others; `needs` are groups
///   of which one member each must be there.
/// - **Refuses** [BarcodeRefusal#ELEMENT_UNKNOWN], [BarcodeRefusal#VALUE_MALFORMED],
///   [BarcodeRefusal#CHECK_DIGIT_WRONG], [BarcodeRefusal#DATE_IMPOSSIBLE].
///
/// @rule ID-03
/// @source GS1 General Specifications 3; GS1 Syntax Dictionary
record ApplicationIdentifier(
        String code, int length, Pattern form, List<List<String>> needs, List<String> excludes, String title) {

    /// Code, length, form, what it needs (a comma is "or", a plus is "and"), what it excludes, title.
    ///
    /// In a form, N is a digit, X a character of set 82, C18 are 18 digits that end in their check digit, D is
    /// YYMMDD and T is hhmm.
    private static final String LIST = """
            00   18 C18            -                -     SSCC
            01   14 C14            -                02,37 GTIN
            02   14 C14            37               01    CONTENT
            10   0  X{1,20}        01,02,8006       -     BATCH/LOT
            11   6  D              01,02,8006       -     PROD DATE
            13   6  D              01,02,8006       -     PACK DATE
            15   6  D              01,02,8006       -     BEST BEFORE
            16   6  D              01,02,8006       -     SELL BY
            17   6  D              01,02,8006       -     EXPIRY
            20   2  N{2}           01,02,8006       -     VARIANT
            21   0  X{1,20}        01,8006          -     SERIAL
            22   0  X{1,20}        01               -     CPV
            37   0  N{1,8}         00+02            -     COUNT
            240  0  X{1,30}        01,02,8006       -     ADDITIONAL ID
            241  0  X{1,30}        01,02,8006       -     CUST. PART No.
            250  0  X{1,30}        01,8006+21       -     SECONDARY SERIAL
            251  0  X{1,30}        01,8006          -     REF. TO SOURCE
            253  0  C13X{0,17}     -                -     GDTI
            254  0  X{1,20}        414              -     GLN EXTENSION
            400  0  X{1,30}        -                -     ORDER NUMBER
            410  13 C13            -                -     SHIP TO
            411  13 C13            -                -     BILL TO
            412  13 C13            -                -     PURCHASE FROM
            413  13 C13            -                -     SHIP FOR
            414  13 C13            -                -     LOCATION
            415  13 C13            8020             -     PAY TO
            416  13 C13            -                -     PROD LOCATION
            417  13 C13            -                -     PARTY
            420  0  X{1,20}        -                -     SHIP TO POST
            7003 0  (?!N{4}00)DT   01,02,8006       -     EXPIRY TIME
            7240 0  X{1,20}        01,8006          -     PROTOCOL
            7241 0  N{2}           8017,8018        -     MEDIA TYPE
            8003 0  0C13X{0,16}    -                -     GRAI
            8004 0  X{1,30}        -                -     GIAI
            8006 0  C14N{4}        -                01,37 ITIP
            8013 0  X{1,25}        -                -     GMN
            8017 0  C18            -                8018  GSRN PROVIDER
            8018 0  C18            -                8017  GSRN RECIPIENT
            8019 0  N{1,10}        8017,8018        -     SRIN
            8020 0  X{1,25}        415              -     REF No.
            90   0  X{1,30}        -                -     INTERNAL
            91   0  X{1,90}        -                -     INTERNAL
            92   0  X{1,90}        -                -     INTERNAL
            93   0  X{1,90}        -                -     INTERNAL
            94   0  X{1,90}        -                -     INTERNAL
            95   0  X{1,90}        -                -     INTERNAL
            96   0  X{1,90}        -                -     INTERNAL
            97   0  X{1,90}        -                -     INTERNAL
            98   0  X{1,90}        -                -     INTERNAL
            99   0  X{1,90}        -                -     INTERNAL
            """;

    /// Good enough for the calendar: [ElementString#named] reads the dates that matter by the day of scanning.
    private static final LocalDate ANY_YEAR_IN_2000_TO_2099 = LocalDate.of(2049, 1, 1);

    private static final Map<String, ApplicationIdentifier> ALL = LIST.lines()
            .map(ApplicationIdentifier::listed)
            .collect(Collectors.toUnmodifiableMap(ApplicationIdentifier::code, Function.identity()));

    static ApplicationIdentifier of(String code) {
        var found = ALL.get(code);
        if (found == null) throw new Refusal(ELEMENT_UNKNOWN, start(code));
        return found;
    }

    /// The one that stands at `at` of an element string.
    static ApplicationIdentifier at(String text, int at) {
        return Stream.of(2, 3, 4)
                .map(length -> text.substring(at, Math.min(at + length, text.length())))
                .filter(ALL::containsKey)
                .findFirst()
                .map(ApplicationIdentifier::of)
                .orElseGet(() -> of(text.substring(at)));
    }

    static void requireIfPresent(String code, @Nullable String value) {
        if (value != null) of(code).require(value);
    }

    /// Refuses a value of another form.
    void require(String value) {
        var match = form.matcher(value);
        if (!match.matches()) throw new Refusal(VALUE_MALFORMED, label());
        if (has("check") && !CheckDigit.fits(match.group("check"))) throw new Refusal(CHECK_DIGIT_WRONG, label());
        if (has("day")) {
            Expiry.gs1(match.group("day") + (has("time") ? match.group("time") : ""), ANY_YEAR_IN_2000_TO_2099);
        }
    }

    /// Whether a legal value is followed by something that is not part of it.
    boolean runsOn(String value) {
        var match = form.matcher(value);
        return length == 0 && !match.matches() && match.lookingAt();
    }

    /// As people read it: `(10) BATCH/LOT`.
    String label() {
        return "(" + code + ") " + title;
    }

    /// Too little to tell a person's number, printable in any case.
    private static String start(String text) {
        return text.substring(0, Math.min(2, text.length())).replace(ElementString.SEPARATOR, '^');
    }

    private boolean has(String group) {
        return form.namedGroups().containsKey(group);
    }

    private static ApplicationIdentifier listed(String line) {
        var column = line.split(" +", 6);
        var needs = Stream.of(column[3].split("\\+", -1))
                .map(ApplicationIdentifier::codes)
                .filter(group -> !group.isEmpty())
                .toList();
        var form = column[2]
                .replaceAll("C(\\d+)", "(?<check>N{$1})")
                .replace("D", "(?<day>N{6})")
                .replace("T", "(?<time>N{4})")
                .replace("N", "[0-9]")
                .replace("X", "[!\"%-?A-Z_a-z]");
        return new ApplicationIdentifier(
                column[0], Integer.parseInt(column[1]), Pattern.compile(form), needs, codes(column[4]), column[5]);
    }

    private static List<String> codes(String column) {
        return column.equals("-") ? List.of() : List.of(column.split(",", -1));
    }
}
