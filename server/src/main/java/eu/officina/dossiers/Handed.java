package eu.officina.dossiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.officina.audit.Proofs;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The record as data, as it leaves: canonical JSON, and the house's word that this is what left it.
///
/// - **Shape** `{"record": …, "seal": …}`; members in the order of their names, no space between them. The same record
///   gives the same bytes.
///
/// @rule DO-02
final class Handed {
    private static final ObjectWriter CANONICAL = ((JsonMapper) Json.MAPPER)
            .rebuild()
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build()
            .writer()
            .with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private final byte[] text;

    private Handed(byte[] text) {
        this.text = text;
    }

    byte[] text() {
        return text;
    }

    static Handed of(Dossier dossier, Proofs proofs) {
        var record = write(dossier);
        var seal = write(proofs.seal(record));
        var text = new ByteArrayOutputStream(record.length + seal.length + 30);
        text.writeBytes("{\"record\":".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(record);
        text.writeBytes(",\"seal\":".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(seal);
        text.write('}');
        return new Handed(text.toByteArray());
    }

    static byte[] write(Object content) {
        try {
            return CANONICAL.writeValueAsBytes(content);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    String sha256() {
        return Hash.of(text).hex();
    }
}
