package eu.officina.labels;

import eu.officina.printing.Glyphs;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Labels as PDF: one page of the label's own size for each.
class LabelSheet implements AutoCloseable {
    private static final float MM = 72f / 25.4f;

    private final PDDocument document = new PDDocument();
    private final PDType0Font plain;
    private final PDType0Font bold;

    LabelSheet(List<LabelLayout> labels) throws IOException {
        try (var light = Glyphs.font(Glyphs.PLAIN);
                var heavy = Glyphs.font(Glyphs.BOLD)) {
            plain = PDType0Font.load(document, light);
            bold = PDType0Font.load(document, heavy);
        }
        for (var label : labels) page(label);
    }

    PDDocument document() {
        return document;
    }

    byte[] pdf(String title) throws IOException {
        var out = new ByteArrayOutputStream();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Officina");
        document.save(out);
        return out.toByteArray();
    }

    private void page(LabelLayout label) throws IOException {
        var size = label.size();
        var page = new PDPage(new PDRectangle(size.width * MM, size.height * MM));
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            for (var line : label.lines()) text(pen, size, line);
            symbol(pen, size, label.mark());
            var banner = label.banner();
            if (banner == null) return;
            float height = banner.y() * 1.25f;
            pen.addRect(0, (size.height - height) * MM, size.width * MM, height * MM);
            pen.fill();
            pen.setNonStrokingColor(Color.WHITE);
            text(pen, size, banner);
        }
    }

    private void text(PDPageContentStream pen, LabelSize size, LabelLayout.Line line) throws IOException {
        pen.beginText();
        pen.setFont(line.bold() ? bold : plain, line.points());
        pen.newLineAtOffset(line.x() * MM, (size.height - line.y()) * MM);
        pen.showText(line.text());
        pen.endText();
    }

    private static void symbol(PDPageContentStream pen, LabelSize size, LabelLayout.Mark mark) throws IOException {
        var modules = mark.symbol().modules();
        float side = mark.module() * MM;
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (!modules.get(x, y)) continue;
                float up = size.height - mark.y() - (y + 1) * mark.module();
                pen.addRect((mark.x() + x * mark.module()) * MM, up * MM, side, side);
            }
        }
        pen.fill();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
