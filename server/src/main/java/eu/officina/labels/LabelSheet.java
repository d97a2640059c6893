package eu.officina.labels;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.boundary.Place;
import eu.officina.desk.Texts;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.TradeItem;
import eu.officina.masterrecords.Master;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// The labels of a batch as PDF: one page of 100 × 60 mm per bag.
///
/// @rule LA-01
/// @rule LA-03
class LabelSheet {
    private static final float MM = 72f / 25.4f;
    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

    private final boolean outOfSpecification;
    private final Master master;
    private final Place site;
    private final BatchRecord batch;
    private final Texts words;

    LabelSheet(Master master, Place site, BatchRecord batch, boolean outOfSpecification) {
        this.outOfSpecification = outOfSpecification;
        this.master = master;
        this.site = site;
        this.batch = batch;
        this.words = Texts.of(site);
    }

    byte[] pdf(List<Label> labels) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var label : labels) page(document, label);
            document.getDocumentInformation()
                    .setTitle("Labels " + labels.getFirst().listed().name());
            document.save(out);
            return out.toByteArray();
        } catch (IOException x) {
            throw new IllegalStateException(x);
        }
    }

    private void page(PDDocument document, Label label) throws IOException {
        var page = new PDPage(new PDRectangle(100 * MM, 60 * MM));
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            symbol(pen, Symbol.of(label.elementString()));
            product(pen, label.listed());
            identity(pen, label.listed());
            if (outOfSpecification) statement(pen);
            text(pen, PLAIN, 6, 3, printed(label));
        }
    }

    private void product(PDPageContentStream pen, Labelling.Listed l) throws IOException {
        text(pen, BOLD, 11, 54, ascii(master.title()));
        var volume = l.volume().toPlainString() + " mL. ";
        text(pen, PLAIN, 7.5f, 49.5f, say("human-cells") + " " + volume + say("bag", l.position(), l.total()));
        text(pen, PLAIN, 7.5f, 12, ascii(master.storage()));
        text(pen, PLAIN, 7.5f, 7.5f, ascii(site.name()) + ", " + site.country());
    }

    private void identity(PDPageContentStream pen, Labelling.Listed l) throws IOException {
        text(pen, BOLD, 13, 42, say("patient", l.patient()));
        text(pen, BOLD, 9, 36.5f, say("autologous"));
        text(pen, BOLD, 9.5f, 30, say("batch", batch.number()));
        text(pen, PLAIN, 8.5f, 25.5f, say("use-before", expiry(l)));
        text(pen, PLAIN, 8.5f, 21, say("donation", batch.donation()));
        text(pen, PLAIN, 8.5f, 16.5f, say("chain", batch.chainOfIdentity()));
    }

    /// White on black over the whole width: nobody takes it for a released product.
    ///
    /// @rule LA-04
    private void statement(PDPageContentStream pen) throws IOException {
        pen.setNonStrokingColor(Color.BLACK);
        pen.addRect(0, 57.2f * MM, 100 * MM, 2.8f * MM);
        pen.fill();
        pen.setNonStrokingColor(Color.WHITE);
        text(pen, BOLD, 6.5f, 57.8f, say("out-of-specification"));
        pen.setNonStrokingColor(Color.BLACK);
    }

    /// In the language of the site, whoever prints.
    private String say(String key, Object... values) {
        return ascii(words.of("label." + key, values));
    }

    private String expiry(Labelling.Listed label) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm xxx", words.locale())
                .format(label.expiry().atZone(site.zone()));
    }

    private static String printed(Label label) {
        return Scan.parse("]d2" + label.elementString()).identifier() instanceof TradeItem item
                ? item.elements().printed()
                : label.elementString();
    }

    private static void text(PDPageContentStream pen, PDFont font, float size, float mmUp, String words)
            throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(5 * MM, mmUp * MM);
        pen.showText(words);
        pen.endText();
    }

    private static void symbol(PDPageContentStream pen, Symbol symbol) throws IOException {
        var modules = symbol.modules();
        float side = 24 * MM / modules.getWidth();
        pen.setNonStrokingColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) pen.addRect(71 * MM + x * side, 45 * MM - (y + 1) * side, side, side);
            }
        }
        pen.fill();
    }

    /// The standard fonts hold Western letters; what they lack is left out rather than misprinted.
    private static String ascii(String words) {
        return words.replaceAll("[^\\x20-\\x7E\\xA0-\\xFF]", " ").strip();
    }
}
