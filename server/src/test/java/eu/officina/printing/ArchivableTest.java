package eu.officina.printing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ArchivableTest {
    private static final String HEAD = "<html lang=\"en\"><head><title>A sheet</title><style>"
            + "body { font-family: Officina }</style></head><body>";

    @Test
    @Verifies("PT-01")
    void aPrintedDocumentMeetsTheArchivesStandard() throws IOException {
        var enclosed =
                new Enclosure("record.json", "application/json", "The record", "{}".getBytes(StandardCharsets.UTF_8));
        var document = print("<p>Δ ≥ 70 % <b>bold</b> <s>struck</s></p>", enclosed);
        assertThat(Archive.breaches(document)).isEmpty();
        try (var read = Loader.loadPDF(document)) {
            var names = read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).containsOnlyKeys("record.json");
            assertThat(Objects.requireNonNull(names.get("record.json"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .asString()
                    .isEqualTo("{}");
        }
    }

    @Test
    @Verifies("PT-01")
    void aDocumentWithoutItsFontIsFound() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.showText("no font inside");
                pen.endText();
            }
            document.save(out);
        }
        assertThat(Archive.breaches(out.toByteArray())).isNotEmpty();
    }

    @Test
    @Verifies({"PT-01", "PT-02"})
    void nothingThatPeopleTypeBreaksThePrint() throws IOException {
        var typed =
                "العدد 12 (أعيد) שלום עולם Ωμέγα Жук café ≤ ✓ 中文 🧬 😀 e\u0301 \u0000\u0007\u001d\uFFFF \u202Egnp.exe"
                        + " \uD83E tab\there";
        var document = print("<p>" + typed + "</p>");
        assertThat(Archive.breaches(document)).isEmpty();
        assertThat(text(document))
                .contains(
                        "Ωμέγα", "Жук", "café", "≤", "✓", "[U+4E2D]", "[U+1F9EC]", "[U+001D]", "[U+202E]", "[U+D83E]");
    }

    @Test
    @Verifies("PT-01")
    void nothingIsFetchedFromElsewhere() throws IOException {
        var document =
                print("<p>before<img src=\"file:///etc/hostname\" alt=\"\"/><img src=\"http://127.0.0.1:1/x.png\""
                        + " alt=\"\"/>after</p>");
        assertThat(text(document)).contains("before", "after");
        assertThat(Archive.breaches(document)).isEmpty();
    }

    private static byte[] print(String body, Enclosure... enclosures) throws IOException {
        return Archivable.of(HEAD + body + "</body></html>", List.of(enclosures));
    }

    private static String text(byte[] document) throws IOException {
        try (var read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read);
        }
    }
}
