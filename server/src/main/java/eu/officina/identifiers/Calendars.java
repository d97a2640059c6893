package eu.officina.identifiers;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// Whether the digits of a label are a day of the calendar.
///
/// @rule ID-05
final class Calendars {
    private Calendars() {}

    /// YYMMDD; a February 29 counts by the years 2000 to 2099, whichever the label means.
    static boolean day(String digits, int at, boolean endOfMonth) {
        int month = two(digits, at + 2);
        int day = two(digits, at + 4);
        if (month < 1 || month > 12 || (day == 0 && !endOfMonth)) return false;
        return day <= YearMonth.of(2000 + two(digits, at), month).lengthOfMonth();
    }

    /// YYYYMMDD.
    static boolean longDay(String digits, int at) {
        int month = two(digits, at + 4);
        int day = two(digits, at + 6);
        int year = two(digits, at) * 100 + two(digits, at + 2);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /// The last three digits of the year, then the day of the year.
    static boolean dayOfYear(String digits, int at) {
        int day = (digits.charAt(at + 3) - '0') * 100 + two(digits, at + 4);
        return day >= 1 && day <= Year.of(isbtYear(digits, at)).length();
    }

    /// YYYYMMDD as a day.
    static LocalDate readLongDay(String digits) {
        return LocalDate.of(two(digits, 0) * 100 + two(digits, 2), two(digits, 4), two(digits, 6));
    }

    static int isbtYear(String digits, int at) {
        int year = (digits.charAt(at) - '0') * 100 + two(digits, at + 1);
        return year < 900 ? 2000 + year : 1000 + year;
    }

    static int two(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}
