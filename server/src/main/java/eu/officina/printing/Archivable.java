package eu.officina.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// One document as PDF/A-3b: fonts and colours inside, enclosures too, nothing fetched from elsewhere.
///
/// @rule PT-01
/// @source ISO 19005-3
class Archivable {
    private static final String FAMILY = "Officina";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Archivable() {}

    static byte[] of(String html, List<Enclosure> enclosures) throws IOException {
        var out = new ByteArrayOutputStream(1 << 18);
        try (var page = builder().withHtmlContent(Glyphs.visible(html), null).buildPdfRenderer()) {
            page.createPDFWithoutClosing();
            var document = page.getPdfDocument();
            if (!enclosures.isEmpty()) enclose(document, enclosures);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Officina");
        builder.useFont(() -> Glyphs.font(Glyphs.PLAIN), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> Glyphs.font(Glyphs.BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        return builder;
    }

    private static void enclose(PDDocument document, List<Enclosure> enclosures) throws IOException {
        var named = new LinkedHashMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var enclosure : enclosures) {
            var file = file(document, enclosure);
            named.put(enclosure.name(), file);
            associated.add(file);
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.AF, associated);
    }

    private static PDComplexFileSpecification file(PDDocument document, Enclosure enclosure) throws IOException {
        var content = new ByteArrayInputStream(enclosure.content());
        var embedded = new PDEmbeddedFile(document, content, COSName.FLATE_DECODE);
        embedded.setSubtype(enclosure.type());
        embedded.setSize(enclosure.content().length);
        embedded.setModDate(Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        var file = new PDComplexFileSpecification();
        file.setFile(enclosure.name());
        file.setFileUnicode(enclosure.name());
        file.setFileDescription(enclosure.about());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        return file;
    }
}
