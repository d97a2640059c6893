package eu.officina.printing;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What the reference implementation of the archive's standard finds in a document.
public final class Archive {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archive() {}

    /// The clauses of ISO 19005-3 (level b) that the document breaks.
    public static List<String> breaches(byte[] document) {
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFA_3_B)) {
            var found = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_3_B, false)
                    .validate(parser);
            var clauses = found.getFailedChecks().keySet().stream()
                    .map(rule -> rule.getClause() + "-" + rule.getTestNumber())
                    .toList();
            return found.isCompliant() ? List.of() : clauses.isEmpty() ? List.of("not compliant") : clauses;
        } catch (Exception x) {
            throw new IllegalStateException(x);
        }
    }
}
