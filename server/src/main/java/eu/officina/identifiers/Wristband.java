package eu.officina.identifiers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The band around a patient's wrist.
///
/// - **Shape** who it is, and the instance number (SRIN, up to 10 digits), another one when the band is replaced.
/// - **Refuses** [BarcodeRefusal#VALUE_MALFORMED].
///
/// @rule ID-12
/// @rule ID-13
/// @source GS1 General Specifications, application identifiers (8018), (8019); ISO/TS 18530
public record Wristband(Gsrn patient, @Nullable String srin) implements Identifier {

    public Wristband {
        ApplicationIdentifier.requireIfPresent("8019", srin);
    }

    @Override
    public String type() {
        return "wristband";
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of("gsrn", patient.digits(), "srin", srin);
    }

    /// What its symbol has to say.
    public ElementString elements() {
        var elements = new LinkedHashMap<String, String>();
        elements.put("8018", patient.digits());
        if (srin != null) elements.put("8019", srin);
        return new ElementString(elements);
    }
}
