package eu.officina.dossiers;

import eu.officina.audit.AuditTrail;
import eu.officina.audit.Proofs;
import eu.officina.audit.Told;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.OnPaper;
import eu.officina.batchrecords.Sheet;
import eu.officina.boundary.Act;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.rulepacks.Regime;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Method;
import eu.officina.signatures.Signed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A record of any length, made by hand.
final class Specimen {
    static final Instant AT = Instant.parse("2026-11-22T13:05:11Z");
    private static final UUID BATCH = id("batch");
    private static final int FIELDS = 25;

    private Specimen() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// @param entries in steps of 25 fields; the second field of each step was corrected, the third has no value
    static Dossier of(int entries) {
        var steps = IntStream.rangeClosed(1, Math.max(1, entries / (FIELDS + 1)))
                .mapToObj(Specimen::step)
                .toList();
        return new Dossier(
                Dossier.FORM,
                new Dossier.Site("Hospital Alba", "ES", "Europe/Madrid"),
                identity(),
                new Dossier.Origin(id("prescription"), "Hospital Alba", BigDecimal.valueOf(70), "S1128100", AT, null),
                new Masters.Listed(
                        id("master"),
                        "ARI-0001",
                        "1",
                        "A medicine",
                        Regime.HE_EU_NATIONAL,
                        MasterRecord.State.EFFECTIVE,
                        1,
                        AT,
                        null,
                        null,
                        Hash.of("master").hex(),
                        false),
                steps,
                new Dossier.QualityFile(List.of(), List.of()),
                new Dossier.Bags(List.of(), List.of()),
                new Dossier.ReleaseFile(null, List.of(), List.of(), List.of(), new Dossier.SupplyFile(null, List.of())),
                List.of(),
                List.of(signature(null), signature("corrected: Field 2")),
                IntStream.range(0, entries).mapToObj(Specimen::line).toList(),
                evidence(entries));
    }

    private static BatchViews.Identity identity() {
        return new BatchViews.Identity(
                BATCH,
                "ARI000104",
                "ARI-0001",
                "A medicine",
                "PAT-7",
                "CHA999926X",
                "A999926000001",
                Regime.HE_EU_NATIONAL,
                BatchRecord.State.IN_PROCESS,
                null,
                null,
                "1",
                false);
    }

    private static Dossier.StepFile step(int number) {
        var fields =
                IntStream.rangeClosed(1, FIELDS).mapToObj(f -> field(number, f)).toList();
        return new Dossier.StepFile(
                number,
                number - 1,
                "Step name " + number,
                "Do it as printed.",
                Role.OPERATOR,
                Step.SignedBy.PERFORMER,
                Sheet.StepState.DONE,
                fields);
    }

    private static Dossier.FieldFile field(int step, int number) {
        var key = step + "-" + number;
        var asked = new Dossier.Asked(key, "Field " + number, Field.Kind.VALUE, "%", null, "≥ 70 %");
        var lines = new ArrayList<Dossier.Line>();
        lines.add(entry(
                key,
                number == 3 ? "MISSED" : "82.4 %",
                number == 3 ? Verdict.ABSENT : Verdict.MET,
                number == 3 ? "The sample was lost." : null));
        if (number == 2) lines.add(entry(key + "b", "83.0 %", Verdict.MET, "Misread: שלום العدد 🧬"));
        return new Dossier.FieldFile(asked, true, List.copyOf(lines));
    }

    private static Dossier.Line entry(
            String name, String value, Verdict verdict, @org.jspecify.annotations.Nullable String reason) {
        var paper = name.endsWith("b") ? new OnPaper("PF-2026-0001", "J. Puig", AT) : null;
        return new Dossier.Line(id(name), value, verdict, reason, null, AT, "A. Roca", paper);
    }

    private static Dossier.SignatureFile signature(@org.jspecify.annotations.Nullable String voided) {
        return new Dossier.SignatureFile(new Signed(
                id("signature" + voided),
                BATCH,
                "step-1",
                Meaning.PERFORMED,
                "subject",
                "A. Roca",
                "OPERATOR",
                AT,
                "Europe/Madrid",
                "I performed step 1.",
                Hash.of("x").hex(),
                Method.STEP_UP,
                voided));
    }

    private static AuditTrail.Line line(int i) {
        return new AuditTrail.Line(
                id("leaf" + i),
                AT,
                "A. Roca",
                "OPERATOR",
                "batch.entry-recorded",
                List.of(new Act.Change("1 Field " + i, null, "82.4")),
                null,
                BATCH);
    }

    private static Proofs.Evidence evidence(int leaves) {
        var content =
                "{\"about\":\"" + BATCH + "\",\"changes\":[],\"facts\":[]," + "\"reason\":\"" + "x".repeat(600) + "\"}";
        var path =
                IntStream.range(0, 18).mapToObj(i -> Hash.of("node" + i).hex()).toList();
        var proven = IntStream.rangeClosed(1, leaves)
                .mapToObj(i -> new Proofs.Proven(i, content, path))
                .toList();
        var facts = IntStream.range(0, leaves)
                .mapToObj(i -> new Proofs.Row(
                        "entry",
                        Told.NOTHING
                                .and("id", id("e" + i))
                                .and("value", "82.4")
                                .and("actorName", "A. Roca")
                                .and("at", AT)
                                .and("batch", BATCH)
                                .and("field", "field " + i)))
                .toList();
        var point = new Proofs.Point(
                leaves, Hash.of("root").hex(), Hash.of("before").hex(), AT, "c2lnbmF0dXJl");
        return new Proofs.Evidence(id("workspace"), "a2V5", point, proven, List.of(), facts);
    }
}
