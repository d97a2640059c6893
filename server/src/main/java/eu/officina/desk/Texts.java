package eu.officina.desk;

import eu.officina.boundary.Place;
import eu.officina.boundary.Refusal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a page, in the reader's language, and its times, in the site's zone.
///
/// - **Shape** dates as 22 Nov 2026, times as 14:05, deadlines as time left (`2 d 4 h left`).
public record Texts(Locale locale, ZoneId zone) {
    /// The European Economic Area, Switzerland and the United Kingdom, as ISO 3166-1 alpha-2.
    public static final List<String> COUNTRIES = List.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Duration DAY = Duration.ofDays(1);
    /// The words of those members of a master record that are choices.
    private static final Map<String, String> WORDS = Map.of(
            "signedBy", "signed-by", "kind", "field", "role", "role", "criticality", "criticality", "regime", "regime");

    private static final Pattern POWER = Pattern.compile("(?:× ?)?10\\^(\\d+)");
    private static final Pattern DAY_ISO =
            Pattern.compile("(?<![\\w-])\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?![\\w-])");

    /// The words of a site in its own language, as on its labels.
    public static Texts of(Place site) {
        return new Texts(Desk.locale(site.language()), site.zone());
    }

    /// What the record or a refusal says, as people write it: `10^9/L` as × 10⁹/L, `2026-11-22` as 22 Nov 2026.
    public String said(@Nullable String text) {
        if (text == null) return "";
        var powers = POWER.matcher(text)
                .replaceAll(found -> "×\u00a010"
                        + found.group(1)
                                .chars()
                                .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
                                .collect(Collectors.joining()));
        return DAY_ISO.matcher(powers).replaceAll(found -> day(found.group()));
    }

    /// A day that the calendar does not know stays as it was written.
    private String day(String iso) {
        try {
            return date(LocalDate.parse(iso));
        } catch (DateTimeParseException noDay) {
            return iso;
        }
    }

    /// The text under a key, its `{0}` filled in; a key without a text shows itself, so that a test finds it.
    public String of(String key, Object... values) {
        var text = find(key);
        if (text == null) return "⟨" + key + "⟩";
        return values.length == 0 ? text : new MessageFormat(text.replace("'", "''"), locale).format(values);
    }

    /// A place in a document, `steps › 4 › fields › volume › limit › max`, as people call its members: a step by its
    /// number, a field by its key.
    public String place(String where, String apart) {
        return Stream.of(where.split(Pattern.quote(apart)))
                .map(member -> Optional.ofNullable(find("member." + member)).orElse(member))
                .collect(Collectors.joining(apart));
    }

    /// What stands at that place: the word for a choice, else the text itself.
    public String standing(String where, @Nullable String value) {
        var list = WORDS.get(where.substring(where.lastIndexOf(' ') + 1));
        var word = list == null || value == null ? null : find(list + "." + value);
        return word == null ? said(value) : word;
    }

    /// What a refusal says, and what to do next.
    public String of(Refusal refusal) {
        var words = refusal.reason().words();
        var key = "problem." + refusal.reason().slug();
        return said(or(key, words.title(), refusal.details()) + " "
                + or(key + ".advice", words.advice(), refusal.details()));
    }

    /// The text under a key, or the given one where no translation exists.
    public String or(String key, String english, List<String> details) {
        var text = find(key);
        return eu.officina.boundary.Problem.fill(text == null ? english : text, details);
    }

    private @Nullable String find(String key) {
        try {
            return ResourceBundle.getBundle("eu.officina.texts", locale, NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException none) {
            return null;
        }
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The country's name under its ISO 3166-1 alpha-2 code.
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    public String date(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(at.atZone(zone));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale).format(at.atZone(zone));
    }

    /// With seconds and zone, for hovering and for print.
    public String exact(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss VV (xxx)", locale)
                .format(at.atZone(zone));
    }

    /// With seconds and the offset of the zone, where many times stand one below the other.
    public String stamp(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss xxx", locale).format(at.atZone(zone));
    }

    public String today() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(LocalDate.now(zone));
    }

    /// How long is left until then, or how long it is overdue.
    public String left(Instant due) {
        var left = Duration.between(Instant.now(), due);
        return of(left.isNegative() ? "time.overdue" : "time.left", duration(left.abs()));
    }

    /// `late`, `soon` (under a day) or nothing: the class that colours a deadline.
    public String urgency(Instant due) {
        var left = Duration.between(Instant.now(), due);
        if (left.isNegative()) return "late";
        return left.compareTo(DAY) < 0 ? "soon" : "";
    }

    /// As people say how long something took.
    public static String duration(Duration d) {
        if (d.toDays() > 0) return d.toDays() + " d " + d.toHoursPart() + " h";
        return d.toHours() > 0 ? d.toHours() + " h " + d.toMinutesPart() + " min" : d.toMinutes() + " min";
    }

    /// The title of a group of constants' member: `role.QA`, `state.IN_PROCESS`.
    public String word(String group, Enum<?> value) {
        return of(group + "." + value.name());
    }
}
