package eu.officina.identifiers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be true of a part beyond its length and characters.
///
/// @rule ID-03
/// @rule ID-05
/// @source GS1 General Specifications 3, 7; ISO 3166, 4217, 5218, 13616; ISBT 128 ST-001, ST-027
enum ContentCheck {
    CHECK(Verdict.CHECK_WRONG, CheckDigit::fits),
    PAIR(Verdict.CHECK_WRONG, (t, from, end) -> CheckDigit.pairFits(t.substring(from, end))),
    GRID(Verdict.CHECK_WRONG, (t, from, end) -> CheckDigit.gridFits(t.substring(from, end))),
    IBAN(Verdict.CHECK_WRONG, (t, from, end) -> CheckDigit.ibanFits(t.substring(from, end))),
    DAY0(Verdict.NO_DATE, (t, from, end) -> Calendars.day(t, from, true)),
    DAY(Verdict.NO_DATE, (t, from, end) -> Calendars.day(t, from, false)),
    DAY8(Verdict.NO_DATE, (t, from, end) -> Calendars.longDay(t, from)),
    JDAY(Verdict.NO_DATE, (t, from, end) -> Calendars.dayOfYear(t, from)),
    HHMM(Verdict.NO_DATE, (t, from, end) -> below(t, from, 24) && below(t, from + 2, 60)),
    HH(Verdict.NO_DATE, (t, from, end) -> below(t, from, 24)),
    MM(Verdict.NO_DATE, (t, from, end) -> below(t, from, 60)),
    SS(Verdict.NO_DATE, (t, from, end) -> below(t, from, 60)),
    COUNTRY(Verdict.WRONG, (t, from, end) -> listed("country", t.substring(from, end))),
    COUNTRY2(Verdict.WRONG, (t, from, end) -> listed("country2", t.substring(from, end))),
    COUNTRY999(Verdict.WRONG, (t, from, end) -> t.startsWith("999", from) || COUNTRY.passes(t, from, end)),
    CURRENCY(Verdict.WRONG, (t, from, end) -> listed("currency", t.substring(from, end))),
    SEX(Verdict.WRONG, (t, from, end) -> "0129".indexOf(t.charAt(from)) >= 0),
    YES(Verdict.WRONG, (t, from, end) -> t.charAt(from) <= '1'),
    ZERO(Verdict.WRONG, (t, from, end) -> t.charAt(from) == '0'),
    NONZERO(Verdict.WRONG, (t, from, end) -> !t.substring(from, end).matches("0+")),
    NOLEAD(Verdict.WRONG, (t, from, end) -> end - from == 1 || t.charAt(from) != '0'),
    MINUS(Verdict.WRONG, (t, from, end) -> t.charAt(from) == '-'),
    NONDIGIT(Verdict.WRONG, (t, from, end) -> !t.substring(from, end).matches("[0-9]*")),
    OWNER(Verdict.WRONG, (t, from, end) -> t.substring(from, end).matches("[0-9]{4}.*")),
    BASE64(Verdict.WRONG, (t, from, end) -> Component.Charset.Z.has(t.charAt(from)) && t.charAt(from) != '='),
    PERCENT(Verdict.WRONG, (t, from, end) -> t.substring(from, end).matches("(?:[^%]|%[0-9A-Fa-f]{2})*")),
    LATITUDE(Verdict.WRONG, (t, from, end) -> t.substring(from, end).compareTo("1800000000") <= 0),
    LONGITUDE(Verdict.WRONG, (t, from, end) -> t.substring(from, end).compareTo("3600000000") <= 0),
    WINDING(Verdict.WRONG, (t, from, end) -> "019".indexOf(t.charAt(from)) >= 0),
    MEDIA(Verdict.WRONG, (t, from, end) -> t.substring(from, end).matches("0[1-9]|10|[89][0-9]")),
    PIECES(Verdict.WRONG, (t, from, end) -> pieces(t.substring(from, from + 2), t.substring(from + 2, end))),
    SEQUENCE(
            Verdict.WRONG,
            (t, from, end) -> t.substring(from, end).matches("[1-9]/[1-9]") && t.charAt(from) <= t.charAt(end - 1)),
    FACILITY(Verdict.WRONG, (t, from, end) -> t.substring(from, end).matches("[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}"));

    private static final Map<String, Set<String>> CODES = Shared.lines("codes.txt")
            .map(line -> line.split(" ", -1))
            .collect(Collectors.groupingBy(
                    codes -> codes[0],
                    Collectors.flatMapping(codes -> Arrays.stream(codes).skip(1), Collectors.toUnmodifiableSet())));

    /// What a failed check means.
    enum Verdict {
        RIGHT,
        WRONG,
        CHECK_WRONG,
        NO_DATE
    }

    private interface Test {
        boolean passes(String text, int from, int end);
    }

    private final Verdict verdict;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final Test test;

    ContentCheck(Verdict verdict, Test test) {
        this.verdict = verdict;
        this.test = test;
    }

    static ContentCheck named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean passes(String text, int from, int end) {
        return test.passes(text, from, end);
    }

    Verdict verdict() {
        return verdict;
    }

    private static boolean listed(String list, String code) {
        return CODES.getOrDefault(list, Set.of()).contains(code);
    }

    private static boolean below(String digits, int at, int limit) {
        return Calendars.two(digits, at) < limit;
    }

    private static boolean pieces(String piece, String total) {
        return !piece.equals("00") && !total.equals("00") && piece.compareTo(total) <= 0;
    }
}
