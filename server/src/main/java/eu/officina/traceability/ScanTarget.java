package eu.officina.traceability;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.BarcodeRefusal;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.OwnCodes;
import eu.officina.identifiers.Scan;
import eu.officina.materials.Stock;
import eu.officina.scans.Scanner;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a scan, or a typed word, stands for in this workspace: the one scan bar of every page, and the scan of any
/// device over the API.
///
/// @rule TR-07
@UseCase
public class ScanTarget {
    @Inject
    Genealogy genealogy;

    @Inject
    Lookup lookup;

    @Inject
    Scanner scanner;

    @Inject
    Stock stock;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// What was found: the thing, and how many others fit the words.
    public record Found(Tracing.Thing thing, int others) {}

    /// What a scan is by its standard (`type`, `facts`, `parts`), what it is here (null: nothing), and what the caller
    /// may do with it next.
    public record Looked(
            String type,
            Map<String, String> facts,
            Map<String, String> parts,
            @Nullable Here here,
            List<NextAction> actions) {}

    /// A thing of this workspace; `state` where it has one.
    public record Here(Tracing.Thing thing, @Nullable String state) {}

    /// A scan that was kept, and why it was not read (null: it was).
    public record Answer(@Nullable Looked looked, @Nullable Refusal refusal) {}

    @Reads
    @Allowed
    public Found find(String raw) {
        var coded = scanned(raw).flatMap(scan -> genealogy.coded(Codes.of(stock.traded(scan.identifier()))));
        if (coded.isPresent()) return new Found(coded.get(), 0);
        var named = genealogy.named(raw.strip());
        if (named.isEmpty()) throw new Refusal(TraceRefusal.NOTHING_FOUND);
        return new Found(named.getFirst(), named.size() - 1);
    }

    /// The bag that a scan or its name stands for.
    @Reads
    @Allowed
    public Unit bag(String raw) {
        var thing = find(raw).thing();
        if (thing.kind() != Node.Kind.UNIT) throw new Refusal(TraceRefusal.NOT_A_BAG);
        return genealogy.unit(thing.id());
    }

    /// Typed words are no scan: they are searched by name.
    private Optional<Scan> scanned(String raw) {
        try {
            Scan.parse(raw, LocalDate.ofInstant(clock.instant(), caller.place().zone()));
            return Optional.of(scanner.read(raw));
        } catch (Refusal notACode) {
            return Optional.empty();
        }
    }

    /// Keeps the scan and says what it is, in one statement. Its row is its own leaf.
    @Allowed
    public Answer look(byte[] bytes, @Nullable String symbology) {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
        try {
            var scan = Scan.parse(bytes, symbology, new Scan.Setting(today, OwnCodes.NONE));
            var row = lookup.kept(Lookup.Kept.read(raw, scan), Codes.of(scan.identifier()));
            return new Answer(looked(scan, row), null);
        } catch (Refusal refused) {
            return refused.reason() == BarcodeRefusal.NOT_RECOGNISED
                    ? own(raw, symbology, refused)
                    : refused(raw, symbology, refused);
        } finally {
            caller.leafWritten();
        }
    }

    /// No standard's: perhaps of a form that the hospital laid down.
    private Answer own(String raw, @Nullable String symbology, Refusal refused) {
        var kept = Lookup.Kept.refused(raw, symbology, refused);
        var row = lookup.kept(kept, Codes.typed(kept.text()));
        if (row.meaning() == null && row.here() == null) return new Answer(null, refused);
        var facts = row.meaning() == null ? Map.of("code", kept.text()) : own(Map.of("code", kept.text()), row);
        return new Answer(new Looked("local-code", facts, Map.of(), row.here(), actions(row)), null);
    }

    private Answer refused(String raw, @Nullable String symbology, Refusal refused) {
        lookup.kept(Lookup.Kept.refused(raw, symbology, refused), List.of());
        return new Answer(null, refused);
    }

    private Looked looked(Scan scan, Lookup.Row row) {
        var identifier = scan.identifier();
        boolean own = row.meaning() != null && identifier instanceof Identifier.LocalCode;
        var facts = own ? own(identifier.facts(), row) : identifier.facts();
        return new Looked(identifier.type(), facts, scan.parts(), row.here(), actions(row));
    }

    private static Map<String, String> own(Map<String, String> facts, Lookup.Row row) {
        var all = new LinkedHashMap<>(facts);
        all.put("meaning", String.valueOf(row.meaning()));
        all.put("issuer", String.valueOf(row.issuer()));
        return all;
    }

    private List<NextAction> actions(Lookup.Row row) {
        var here = row.here();
        return here == null ? List.of() : NextAction.of(here, caller);
    }
}
