package eu.officina.scans;

import eu.officina.boundary.Json;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.identifiers.Scan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One press of the trigger: never changed.
///
/// - **Shape** `raw` the bytes (what came as text in UTF-8, at most its first 2048 characters); `verdict` is `READ` or
/// why it was refused; `facts` as JSON what it tells, null where
///   it was refused.
///
/// @rule SC-01
@Entity
@Table(name = "scan")
public class ScanRow extends Owned {
    /// What stands as verdict of a scan that was read.
    public static final String READ = "READ";

    /// What is longer was refused as too long; its beginning is enough.
    private static final int LONGEST = 2048;

    private Instant at;
    private String subject;
    private String name;
    private byte[] raw;
    private @Nullable String symbology;
    private String parser;
    private String verdict;
    private @Nullable String type;
    private @Nullable String facts;

    @Column(name = "used_for")
    private String usedFor;

    protected ScanRow() {}

    ScanRow(UUID id, Scanner.Read read, Person who, String usedFor, Instant now) {
        super(id);
        this.at = now;
        this.subject = who.subject();
        this.name = who.name();
        this.raw =
                read.raw().substring(0, Math.min(read.raw().length(), LONGEST)).getBytes(StandardCharsets.UTF_8);
        this.symbology = read.symbology();
        this.parser = Scan.PARSER;
        this.verdict = read.verdict();
        this.type = read.scan() == null ? null : read.scan().identifier().type();
        this.facts = read.scan() == null ? null : facts(read.scan());
        this.usedFor = usedFor;
    }

    ScanLog.Line line() {
        var hex = HexFormat.of().formatHex(raw);
        return new ScanLog.Line(at, name, hex, symbology, parser, verdict, type, usedFor);
    }

    /// What the thing tells, and all parts of its label.
    public static String facts(Scan scan) {
        return Json.MAPPER
                .valueToTree(Map.of("facts", scan.identifier().facts(), "parts", scan.parts()))
                .toString();
    }
}
