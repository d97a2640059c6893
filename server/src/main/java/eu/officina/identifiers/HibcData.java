package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.HIBC_MALFORMED;

import eu.officina.boundary.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the second part of a health industry bar code says.
///
/// - **Shape** lot and serial number up to 18 characters, quantity in units of measure.
/// - **Refuses** [BarcodeRefusal#HIBC_MALFORMED], [BarcodeRefusal#DATE_IMPOSSIBLE].
///
/// @rule ID-18
/// @source ANSI/HIBC 2.6, tables of secondary and additional data
public record HibcData(
        @Nullable String lot,
        @Nullable String serial,
        @Nullable Expiry expiry,
        @Nullable LocalDate produced,
        @Nullable Integer quantity) {
    static final HibcData NONE = new HibcData(null, null, null, null, null);

    private static final String REST = "([0-9A-Z.-]{0,18})";
    private static final Pattern PLAIN = Pattern.compile("\\$(\\+?)([0-9A-Z.-]{1,18})");
    private static final Pattern JULIAN = Pattern.compile("([0-9]{2})([0-9]{3})" + REST);
    /// Quantity, then the date by its flag, then lot or serial number.
    private static final Pattern DATED = Pattern.compile("\\$\\$(\\+?)(?:8([0-9]{2})|9([0-9]{5}))?"
            + "(?:(?<my>[01][0-9]{3})|2(?<mdy>[0-9]{6})|3(?<ymd>[0-9]{6})|4(?<ymdh>[0-9]{8})"
            + "|5(?<yj>[0-9]{5})|6(?<yjh>[0-9]{7})|7|(?![0-9]))" + REST);

    /// Reads the parts between strokes: the first as standing alone, the others by their letters.
    static HibcData read(String text, LocalDate scannedOn) {
        var parts = text.split("/", -1);
        var data = NONE;
        for (int i = 0; i < parts.length; i++) {
            data = i == 0 && !parts[0].matches("(?:14D|16D|S|Q).*") ? first(parts[0], scannedOn) : data.also(parts[i]);
        }
        return data;
    }

    private static HibcData first(String text, LocalDate scannedOn) {
        var plain = PLAIN.matcher(text);
        if (plain.matches()) return NONE.named(plain.group(1), plain.group(2));
        var julian = JULIAN.matcher(text);
        if (julian.matches()) {
            var day = julian(julian.group(1), julian.group(2), scannedOn);
            return new HibcData(blank(julian.group(3)), null, new Expiry(day), null, null);
        }
        var dated = DATED.matcher(text);
        if (!dated.matches()) throw new Refusal(HIBC_MALFORMED, "secondary data");
        var quantity = Stream.of(2, 3).map(dated::group).filter(g -> g != null).findFirst();
        return new HibcData(
                        null,
                        null,
                        expiry(dated, scannedOn),
                        null,
                        quantity.map(Integer::valueOf).orElse(null))
                .named(dated.group(1), dated.group(10));
    }

    private HibcData named(String plus, String number) {
        return plus.isEmpty()
                ? new HibcData(blank(number), serial, expiry, produced, quantity)
                : new HibcData(lot, blank(number), expiry, produced, quantity);
    }

    private HibcData also(String part) {
        if (part.matches("S[0-9A-Z.-]{1,18}")) return new HibcData(lot, part.substring(1), expiry, produced, quantity);
        if (part.matches("Q[0-9]{1,5}")) {
            return new HibcData(lot, serial, expiry, produced, Integer.valueOf(part.substring(1)));
        }
        if (!part.matches("1[46]D[0-9]{8}")) throw new Refusal(HIBC_MALFORMED, "additional data");
        if (!Calendars.longDay(part, 3)) throw new Refusal(DATE_IMPOSSIBLE);
        var day = Calendars.readLongDay(part.substring(3));
        return part.startsWith("14D")
                ? new HibcData(lot, serial, Expiry.agreed(expiry, new Expiry(day)), produced, quantity)
                : new HibcData(lot, serial, expiry, day, quantity);
    }

    Map<String, String> facts(String... first) {
        var rest =
                new Object[] {"lot", lot, "serial", serial, "expiry", expiry, "produced", produced, "quantity", quantity
                };
        return Facts.of(Stream.of(first, rest).flatMap(Stream::of).toArray());
    }

    private static @Nullable Expiry expiry(Matcher m, LocalDate scannedOn) {
        var day = yymmdd(m);
        if (day != null) return Expiry.gs1(day, scannedOn);
        var ofYear = m.group("yj");
        if (ofYear != null) return new Expiry(julian(ofYear, scannedOn));
        var hour = m.group("yjh");
        return hour == null ? null : new Expiry(julian(hour, scannedOn), Expiry.time(hour.substring(5) + "00"));
    }

    /// The same day as GS1 writes it, 00 for the last of its month; null where there is none of the month.
    private static @Nullable String yymmdd(Matcher m) {
        var my = m.group("my");
        if (my != null) return my.substring(2) + my.substring(0, 2) + "00";
        var mdy = m.group("mdy");
        if (mdy != null) return mdy.substring(4) + mdy.substring(0, 4);
        var hour = m.group("ymdh");
        return hour == null ? m.group("ymd") : hour + "00";
    }

    private static LocalDate julian(String digits, LocalDate scannedOn) {
        return julian(digits.substring(0, 2), digits.substring(2, 5), scannedOn);
    }

    private static LocalDate julian(String yy, String day, LocalDate scannedOn) {
        try {
            return Year.of(Expiry.year(Integer.parseInt(yy), scannedOn.getYear()))
                    .atDay(Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw new Refusal(DATE_IMPOSSIBLE);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
