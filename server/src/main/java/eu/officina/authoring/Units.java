package eu.officina.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/// What a printed unit is in UCUM.
///
/// - **Shape** `10^6 cells/kg` is `10*6{cells}/kg`, `°C` is `Cel`, `EU/mL` is `[EU]/mL`; what stands after a number,
///   a per cent sign or a unit and a space says what is counted; a unit that begins with a word for something counted
///   is counted. Anything else must be UCUM itself.
///
/// @rule MW-02
class Units {
    private static final UcumEssenceService UCUM = load();
    private static final String COUNTED =
            "(?:cells?|copies|copy|TU|CFU|PFU|vg|particles|colonies|bags|bag|tubes|plates)";
    private static final Pattern SPACED = Pattern.compile("^(\\S+) ([^/{}]+)(/.*)?$");
    private static final Pattern THING = Pattern.compile("(?<![\\w{])" + COUNTED + "(?![\\w}])");
    private static final Pattern BEGINS = Pattern.compile("^" + COUNTED + "\\b[^/{}]*");

    private Units() {}

    private static UcumEssenceService load() {
        try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(Objects.requireNonNull(essence));
        } catch (UcumException x) {
            throw new IllegalStateException(x);
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    /// The UCUM code; nothing where the unit has none.
    static Optional<String> ucum(String printed) {
        var unit = printed.strip()
                .replace("°C", "Cel")
                .replace("µ", "u")
                .replace("μ", "u")
                .replaceAll("10\\^(\\d+)", "10*$1")
                .replaceAll("(?<![\\w\\[{])EU(?![\\w\\]}])", "[EU]")
                .replaceAll("(?<![\\w\\[{])IU(?![\\w\\]}])", "[IU]");
        return unit.isEmpty() ? Optional.empty() : Optional.of(counted(unit)).filter(Units::valid);
    }

    private static String counted(String unit) {
        var words = BEGINS.matcher(unit);
        if (words.find()) return annotated("{" + words.group().strip() + "}" + unit.substring(words.end()));
        var spaced = SPACED.matcher(unit);
        if (!spaced.matches()) return annotated(unit);
        return annotated(spaced.group(1) + "{" + spaced.group(2).strip() + "}" + Objects.toString(spaced.group(3), ""));
    }

    private static String annotated(String unit) {
        var out = new StringBuilder();
        int at = 0;
        for (var inBraces = Pattern.compile("\\{[^}]*}").matcher(unit); inBraces.find(); at = inBraces.end()) {
            out.append(THING.matcher(unit.substring(at, inBraces.start())).replaceAll("{$0}"));
            out.append(inBraces.group());
        }
        return out.append(THING.matcher(unit.substring(at)).replaceAll("{$0}")).toString();
    }

    private static boolean valid(String code) {
        return UCUM.validate(code) == null;
    }
}
