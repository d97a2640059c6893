package eu.officina.dossiers;

import eu.officina.boundary.Person;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Signed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The record as it is printed: the dossier, with what its first page counts.
///
/// - **Shape** `sha256` of the data enclosed.
///
/// @rule DO-01
/// @rule DO-03
public record Printed(Dossier dossier, String sha256, Instant at, Person by) {

    public List<Signed> signatures(Dossier.StepFile step) {
        var rounds = step.part() + "-round-";
        return signed().filter(s -> s.part().equals(step.part()) || s.part().startsWith(rounds))
                .toList();
    }

    /// Every signature that is not on a step.
    public List<Signed> decisions() {
        return signed().filter(s -> !s.part().startsWith("step-")).toList();
    }

    private Stream<Signed> signed() {
        return dossier.signatures().stream().map(Dossier.SignatureFile::signed);
    }

    public long entries() {
        return dossier.fields().mapToLong(f -> f.lines().size()).sum();
    }

    public long changed() {
        return dossier.fields().filter(Dossier.FieldFile::changed).count();
    }

    public long missing() {
        return now().filter(l -> l.verdict() == Verdict.ABSENT).count();
    }

    public long out() {
        return now().filter(l -> l.verdict() == Verdict.OUT).count();
    }

    public long pending() {
        return now().filter(l -> l.verdict() == Verdict.PENDING).count();
    }

    public long transcribed() {
        return dossier.fields()
                .flatMap(f -> f.lines().stream())
                .filter(l -> l.paper() != null)
                .count();
    }

    public long voided() {
        return signed().filter(s -> !s.holds()).count();
    }

    /// What each field says now.
    private Stream<Dossier.Line> now() {
        return dossier.fields()
                .filter(f -> !f.lines().isEmpty())
                .map(f -> f.lines().getLast());
    }

    /// The steps in which something of that kind was used.
    public List<Dossier.StepFile> using(Field.Kind kind) {
        return dossier.steps().stream()
                .filter(s -> s.fields().stream().anyMatch(f -> used(f, kind)))
                .toList();
    }

    /// Whether something of that kind stands in this field.
    public boolean used(Dossier.FieldFile field, Field.Kind kind) {
        return field.asked().kind() == kind && !field.lines().isEmpty();
    }
}
