package eu.officina.centralmasters;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Master.Annex;
import eu.officina.masterrecords.MasterComparison;
import eu.officina.masterrecords.MasterComparison.Difference;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Step;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a site's edition says otherwise than the central one, and which annex each difference is.
///
/// @rule CM-03
class AnnexRules {
    private static final Set<String> OWN = Set.of("edition", "origin");
    private static final Set<Field.Kind> CHECKS = EnumSet.of(
            Field.Kind.CHECK,
            Field.Kind.VALUE,
            Field.Kind.CHOICE,
            Field.Kind.ANY_OF,
            Field.Kind.TEXT,
            Field.Kind.ATTACHMENT);

    private final Master site;
    private final List<Difference> differences;
    private final Map<String, Field> before = new HashMap<>();
    private final Map<String, Field> now = new HashMap<>();

    private AnnexRules(Master central, Master site) {
        this.site = site;
        this.differences = MasterComparison.of(central, site).stream()
                .filter(d -> !OWN.contains(place(d)[0]))
                .toList();
        central.fields().forEach(p -> before.put(p.field().key(), p.field()));
        site.fields().forEach(p -> now.put(p.field().key(), p.field()));
    }

    /// One difference, and the annex that it is (null: none).
    record Judged(Difference difference, @Nullable Annex annex) {}

    static List<Judged> of(Master central, Master site) {
        var rules = new AnnexRules(central, site);
        return rules.differences.stream()
                .map(d -> new Judged(d, rules.annex(d)))
                .toList();
    }

    /// Refuses the first difference that the central edition does not permit, with its place.
    static void expect(Master central, Master site) {
        for (var judged : of(central, site)) {
            if (judged.annex() != null && central.annexes().contains(judged.annex())) continue;
            var permitted = central.annexes().stream().map(Annex::name).collect(Collectors.joining(", "));
            throw new Refusal(
                    CentralRefusal.ANNEX_NOT_PERMITTED,
                    judged.difference().where(),
                    permitted.isEmpty()
                            ? "–"
                            : permitted.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private static String[] place(Difference d) {
        return d.where().split(Pattern.quote(MasterComparison.APART));
    }

    private @Nullable Annex annex(Difference d) {
        var at = place(d);
        if (at[0].equals("batchPrefix")) return Annex.LOCAL_NAMES;
        if (!at[0].equals("steps") || at.length < 3 || !at[1].matches("\\d+")) return null;
        var step = site.step(Integer.parseInt(at[1]));
        if (added(step)) return step.fields().stream().allMatch(this::extra) ? Annex.EXTRA_CHECKS : null;
        return switch (at[2]) {
            case "name", "instruction" -> Annex.LOCAL_NAMES;
            case "window" -> window(d, at[at.length - 1]);
            case "fields" -> at.length < 5 ? null : field(at[3], at[4], d);
            default -> null;
        };
    }

    /// A step of the site's own: it has no counterpart in the central edition.
    private boolean added(Step step) {
        var where = String.join(MasterComparison.APART, "steps", "" + step.number(), "signedBy");
        return differences.stream().anyMatch(d -> d.where().equals(where) && d.before() == null);
    }

    /// A check of the site's own: it only records, and decides on nothing else.
    private boolean extra(Field field) {
        return !before.containsKey(field.key())
                && CHECKS.contains(field.kind())
                && !field.release()
                && !field.onFail().contains(OnFail.BRANCH);
    }

    private @Nullable Annex field(String key, String member, Difference d) {
        var own = now.get(key);
        var was = before.get(key);
        if (own == null) return null;
        if (was == null) return extra(own) ? Annex.EXTRA_CHECKS : null;
        return switch (member) {
            case "label" -> d.before() == null || d.after() == null ? null : Annex.LOCAL_NAMES;
            case "hint" -> Annex.LOCAL_NAMES;
            case "equipment" -> d.before() == null || d.after() == null ? null : Annex.EQUIPMENT;
            case "limit" -> tighter(was.limit(), own.limit());
            case "alert" -> tighter(was.alert(), own.alert());
            case "minMinutes" -> later(d) ? Annex.TIGHTER_LIMITS : null;
            case "maxMinutes" -> sooner(d) ? Annex.TIGHTER_LIMITS : null;
            default -> null;
        };
    }

    private static @Nullable Annex tighter(@Nullable Limit was, @Nullable Limit own) {
        if (own == null) return null;
        return was == null || own.within(was) ? Annex.TIGHTER_LIMITS : null;
    }

    private @Nullable Annex window(Difference d, String member) {
        return switch (member) {
            case "minMinutes" -> later(d) ? Annex.TIGHTER_LIMITS : null;
            case "maxMinutes" -> sooner(d) ? Annex.TIGHTER_LIMITS : null;
            default -> null;
        };
    }

    private static boolean later(Difference d) {
        return d.after() != null && (d.before() == null || number(d.after()).compareTo(number(d.before())) > 0);
    }

    private static boolean sooner(Difference d) {
        return d.after() != null && (d.before() == null || number(d.after()).compareTo(number(d.before())) < 0);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
