package eu.officina.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.desk.Shell;
import eu.officina.desk.Texts;
import eu.officina.printing.Archive;
import eu.officina.printing.Enclosure;
import eu.officina.printing.Trial;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedTest {
    private static final System.Logger LOG = System.getLogger("dossiers");
    private static final int LONG = 5_200;
    private static final Person READER = new Person("subject", "E. Navarro");

    @Test
    @Verifies({"DO-01", "PT-01"})
    void theRecordIsArchivableCompleteAndItsPagesAreNumbered() throws IOException {
        var dossier = Specimen.of(52);
        var document = printed(dossier, "en", "data".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Archive.breaches(document)).isEmpty();
        try (var read = Loader.loadPDF(document)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                assertThat(text(read, page)).contains("ARI000104", "Page " + page + " of " + read.getNumberOfPages());
            }
            var all = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(all).contains(" 52 entries ", " 2 fields changed since entry ");
            assertThat(all).contains(" 2 without a value ", " 1 signatures void ", " 2 transcribed from paper ");
            assertThat(count(all, "changed since entry")).isEqualTo(1 + 2);
            assertThat(all).contains("82.4 %", "83.0 %", "earlier entry", "Reason: Misread:", "[U+1F9EC]");
            assertThat(all).contains("missed", "The sample was lost.", "void: corrected: Field 2");
            assertThat(all)
                    .contains("22 Nov 2026 14:05:11 +01:00", "Transcribed from paper form", "written by J. Puig");
        }
    }

    @Test
    @Verifies("DO-01")
    void itSpeaksTheLanguageOfTheSite() throws IOException {
        for (var language : List.of("es", "de")) {
            try (var read = Loader.loadPDF(printed(Specimen.of(26), language, new byte[] {1}))) {
                var all = new PDFTextStripper().getText(read);
                assertThat(all).contains(language.equals("es") ? "Registro de lote" : "Chargenprotokoll");
                assertThat(all).doesNotContain("⟨");
            }
        }
    }

    @Test
    @Verifies({"DO-01", "DO-02", "DO-03"})
    void aRecordOfThousandsOfEntriesLeavesToo() throws IOException {
        var dossier = Specimen.of(LONG);
        var start = System.nanoTime();
        var data = Handed.write(dossier);
        var written = System.nanoTime();
        var document = printed(dossier, "en", data);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} entries: data {1} ms, {2} kB; document {3} ms, {4} kB",
                LONG,
                (written - start) / 1_000_000,
                data.length / 1024,
                (System.nanoTime() - written) / 1_000_000,
                document.length / 1024);
        try (var read = Loader.loadPDF(document)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(100);
            assertThat(text(read, 1)).contains(Hash.of(data).hex());
            var inside = read.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("ARI000104.json");
            assertThat(Hash.of(Objects.requireNonNull(inside).getEmbeddedFile().toByteArray()))
                    .isEqualTo(Hash.of(data));
        }
    }

    @Test
    @Verifies({"DO-05", "PT-01"})
    void aCertificateSaysWhoCertifiedWhatWhenAndWithWhatPending() throws IOException {
        var words = "I certify batch ARI000104 for administration while results are pending: Sterility.";
        var line = new Register.Line(
                7,
                Specimen.id("batch"),
                "ARI000104",
                "ARI-0001",
                eu.officina.rulepacks.Regime.HE_EU_NATIONAL,
                CertificationLine.Step.FIRST,
                "Sterility",
                words,
                "C. Ibáñez",
                "QP",
                Specimen.AT,
                "Europe/Madrid",
                Specimen.id("signature"),
                Hash.of("signed").hex());
        var entry = new Register.Entry(line, Specimen.of(1).batch());
        var document = Trial.print("dossiers/certificate", shell("en"), entry);
        assertThat(Archive.breaches(document)).isEmpty();
        try (var read = Loader.loadPDF(document)) {
            var text = text(read, 1).replaceAll("\\s+", " ");
            assertThat(text).contains(words, "No. 7 of the register", "C. Ibáñez", "Qualified person", "Sterility");
            assertThat(text)
                    .contains(
                            "22 Nov 2026 14:05:11 Europe/Madrid (+01:00)",
                            Hash.of("signed").hex());
            assertThat(text).contains("first step", "ARI-0001", "Hospital exemption", "PAT-7");
        }
    }

    private static byte[] printed(Dossier dossier, String language, byte[] data) throws IOException {
        var model = new Printed(dossier, Hash.of(data).hex(), Specimen.AT, READER);
        var inside = new Enclosure("ARI000104.json", "application/json", "The record", data);
        return Trial.print("dossiers/record", shell(language), model, inside);
    }

    private static Shell shell(String language) {
        var site = new Place(
                Specimen.id("workspace"),
                "hospital-alba",
                "Hospital Alba",
                Place.Kind.SITE,
                "ES",
                ZoneId.of("Europe/Madrid"),
                language,
                Place.State.ACTIVE);
        return new Shell(Texts.of(site), READER, null, site, Set.of(), List.of(), "", "");
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static int count(String text, String words) {
        return text.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }
}
