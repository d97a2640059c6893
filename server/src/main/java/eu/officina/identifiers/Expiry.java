package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;

import eu.officina.boundary.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Until when a product may be used, as printed on its label.
///
/// - **Shape** a day, and a time of it where the label has one.
/// - **Units** minutes, in the zone that the label speaks of.
/// - **Refuses** [BarcodeRefusal#DATE_IMPOSSIBLE], [BarcodeRefusal#PARTS_CONTRADICT].
///
/// @rule ID-05
/// @rule ID-14
/// @source GS1 General Specifications 7.12; ISBT 128 ST-001 DS004, DS005
public record Expiry(LocalDate day, @Nullable LocalTime time) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

    public Expiry {
        if (time != null) time = time.truncatedTo(ChronoUnit.MINUTES);
    }

    public Expiry(LocalDate day) {
        this(day, null);
    }

    /// Whether it lies behind `now`, given in the label's zone.
    public boolean passed(LocalDateTime now) {
        return time == null ? now.toLocalDate().isAfter(day) : now.isAfter(day.atTime(time));
    }

    /// The last minute it may be used: the printed one, else the end of the day.
    public LocalDateTime moment() {
        return day.atTime(time == null ? LocalTime.of(23, 59) : time);
    }

    /// ISO 8601, to the minute.
    @Override
    public String toString() {
        return time == null ? day.toString() : day.atTime(time).toString();
    }

    /// YYMMDD, and hhmm where there is a time.
    String digits() {
        return DAY.format(day) + (time == null ? "" : MINUTE.format(time));
    }

    /// Reads YYMMDD or YYMMDDhhmm.
    static Expiry gs1(String digits, LocalDate scannedOn) {
        return new Expiry(yymmdd(digits.substring(0, 6), scannedOn), time(digits.substring(6)));
    }

    /// Reads YYMMDD.
    static LocalDate yymmdd(String digits, LocalDate scannedOn) {
        int day = number(digits, 4);
        try {
            var first = LocalDate.of(year(number(digits, 0), scannedOn.getYear()), number(digits, 2), 1);
            return day == 0 ? first.with(TemporalAdjusters.lastDayOfMonth()) : first.withDayOfMonth(day);
        } catch (DateTimeException impossible) {
            throw new Refusal(DATE_IMPOSSIBLE);
        }
    }

    /// Reads cyyjjj or cyyjjjhhmm: the last three digits of the year, the day of the year, the time.
    static Expiry isbt(String digits) {
        int year = Integer.parseInt(digits.substring(0, 3));
        try {
            var day = LocalDate.ofYearDay(
                    year < 900 ? 2000 + year : 1000 + year, Integer.parseInt(digits.substring(3, 6)));
            return new Expiry(day, time(digits.substring(6)));
        } catch (DateTimeException impossible) {
            throw new Refusal(DATE_IMPOSSIBLE);
        }
    }

    /// The one that tells more, after both were found to speak of the same day.
    static @Nullable Expiry agreed(@Nullable Expiry day, @Nullable Expiry moment) {
        if (day == null) return moment;
        if (moment == null) return day;
        if (!day.day().equals(moment.day())) throw new Refusal(PARTS_CONTRADICT, "expiry");
        return moment;
    }

    static int year(int yy, int now) {
        int year = now - now % 100 + yy;
        if (year - now > 50) return year - 100;
        return year - now < -49 ? year + 100 : year;
    }

    static @Nullable LocalTime time(String hhmm) {
        if (hhmm.isEmpty()) return null;
        try {
            return LocalTime.of(number(hhmm, 0), number(hhmm, 2));
        } catch (DateTimeException impossible) {
            throw new Refusal(DATE_IMPOSSIBLE);
        }
    }

    private static int number(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
