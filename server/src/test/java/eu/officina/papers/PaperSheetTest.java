package eu.officina.papers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.FieldView;
import eu.officina.batchrecords.Sheet;
import eu.officina.batchrecords.StepMarks;
import eu.officina.batchrecords.StepView;
import eu.officina.boundary.Json;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Uuid7;
import eu.officina.desk.Shell;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Step;
import eu.officina.printing.Archive;
import eu.officina.printing.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperSheetTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:40Z");

    @Test
    @Verifies({"PA-01", "PT-01"})
    void aPrintedFormNamesItselfItsCopyItsStepsAndItsLimits() throws IOException {
        var document = Trial.print("papers/form", shell(), sheet());
        Files.write(Path.of("target", "paper-form.pdf"), document);
        assertThat(Archive.breaches(document)).isEmpty();
        try (var read = Loader.loadPDF(document)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read))
                        .contains(
                                "PF-2026-0007", "controlled copy 2", "Page " + page + " of " + read.getNumberOfPages());
            }
            var text = new PDFTextStripper().getText(read);
            assertThat(text).contains("Enrich CD4+/CD8+ cells", "Seed and activate", "≥ 80 %", "GTIN", "Performed");
            assertThat(text).doesNotContain("Receive leukapheresis").doesNotContain("⟨");
        }
    }

    private static PaperSheets.Sheet sheet() throws IOException {
        var id = Uuid7.next();
        var form = new PaperViews.Listed(
                id, "PF-2026-0007", id, 4, 6, PaperForm.State.ISSUED, 2, AT, "A. Roca", null, null, null);
        var identity = new BatchViews.Identity(
                id,
                "ARI000104",
                "ARI-0001",
                "A medicine",
                "PAT-7",
                "CHA999926X",
                "A999926000001",
                eu.officina.rulepacks.Regime.HE_EU_NATIONAL,
                BatchRecord.State.IN_PROCESS,
                null,
                null,
                "1",
                false);
        var copy = new PaperViews.Copy(2, "One got wet.", "A. Roca", AT);
        var master = Json.MAPPER.readValue(
                Files.readString(Path.of("../infra/src/main/resources/demo/ari-0001.json")), Master.class);
        var steps =
                master.steps().subList(3, 6).stream().map(PaperSheetTest::step).toList();
        return new PaperSheets.Sheet(
                new PaperViews.View(form, identity, steps, List.of(copy), List.of(), List.of()), copy);
    }

    private static StepView step(Step step) {
        var fields = step.fields().stream()
                .map(f -> new FieldView(f, f.criterion(), false, null, List.of(), List.of(), List.of(), null))
                .toList();
        return new StepView(
                step.number(),
                step.day(),
                step.name(),
                step.instruction(),
                step.signedBy(),
                step.doneBy(),
                Sheet.StepState.WAITING,
                fields,
                List.of(),
                Set.of(),
                null,
                new StepMarks(1, false, null, null, List.of(), null));
    }

    private static Shell shell() {
        var site = new Place(
                Uuid7.next(),
                "hospital-alba",
                "Hospital Alba",
                Place.Kind.SITE,
                "ES",
                ZoneId.of("Europe/Madrid"),
                "en",
                Place.State.ACTIVE);
        return new Shell(Texts.of(site), new Person("s", "A. Roca"), null, site, Set.of(), List.of(), "", "");
    }
}
