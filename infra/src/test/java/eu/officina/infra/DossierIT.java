package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The record that leaves: exported, confirmed by a program that shares nothing with the server, and broken on purpose.
class DossierIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private final House house = House.open();
    private final Handout handout = new Handout(house);

    @Test
    @Verifies({"DO-02", "DO-03", "AU-04"})
    void anExportedRecordIsConfirmedAndABrokenOneIsNot() throws Exception {
        var record = made();
        var text = exported(record);
        var key = house.alba("QA").get("audit/key").path("key").asText();
        var file = Handout.kept(record.number() + ".json", text);
        var said = Handout.verified(file, key);
        assertThat(said.words()).contains("CONFIRMED", record.number()).doesNotContain("WRONG");
        assertThat(said.status()).isZero();
        assertThat(exported(record)).as("the same record gives the same bytes").isEqualTo(text);
        var document = (ObjectNode) JSON.readTree(text);
        value(document, key);
        droppedFact(document, key);
        swappedSignatures(document, key);
        changedLeaf(document, key);
        forgedCheckpoint(document, key);
        anotherHouse(document, key);
    }

    private void value(ObjectNode document, String key) throws Exception {
        var words = broken(document, key, record -> {
            var entry = fact(record, "entry", "field", "viability");
            entry.put("value", "99.9");
        });
        assertThat(words)
                .contains("field viability, revision", "was changed: audit leaf", "vouches for another content");
        assertThat(words).contains("The record was changed after it was handed out");
    }

    private void droppedFact(ObjectNode document, String key) throws Exception {
        var words = broken(document, key, record -> {
            var facts = (ArrayNode) record.path("evidence").path("facts");
            for (int i = 0; i < facts.size(); i++) {
                if (facts.path(i).path("told").path("field").asText().equals("viability")) {
                    facts.remove(i);
                    return;
                }
            }
        });
        assertThat(words).contains("is missing from the record: audit leaf", "Step", "its entry");
    }

    private void swappedSignatures(ObjectNode document, String key) throws Exception {
        var words = broken(document, key, record -> {
            var one = fact(record, "signature", "meaning", "PERFORMED");
            var other = fact(record, "signature", "meaning", "VERIFIED");
            var name = one.path("name").asText();
            one.put("name", other.path("name").asText());
            other.put("name", name);
        });
        assertThat(words).contains("(PERFORMED by", "(VERIFIED by", "was changed: audit leaf");
    }

    private void changedLeaf(ObjectNode document, String key) throws Exception {
        var words = broken(document, key, record -> {
            var leaf = (ObjectNode) record.path("evidence").path("leaves").path(3);
            leaf.put("content", leaf.path("content").asText().replace("Europe/Madrid", "Europe/London"));
        });
        assertThat(words).contains("is not the one that was sealed: its content or its proof was changed");
    }

    private void forgedCheckpoint(ObjectNode document, String key) throws Exception {
        var words = broken(document, key, record -> {
            var checkpoint = (ObjectNode) record.path("evidence").path("checkpoint");
            checkpoint.put("at", "2020-01-01T00:00:00Z");
        });
        assertThat(words).contains("was not signed with this key: it is forged or changed");
    }

    /// Everything signed again, and rightly, with a key of one's own: only the trusted key tells.
    private void anotherHouse(ObjectNode document, String key) throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var own = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var copy = document.deepCopy();
        var evidence = (ObjectNode) copy.path("record").path("evidence");
        evidence.put("key", own);
        var point = (ObjectNode) evidence.path("checkpoint");
        point.put(
                "signature",
                sign(
                        pair,
                        "officina checkpoint",
                        evidence.path("workspace").asText(),
                        point.path("size").asText(),
                        point.path("root").asText(),
                        point.path("previous").asText(),
                        point.path("at").asText()));
        var sha256 = sha256(JSON.writeValueAsBytes(JSON.treeToValue(copy.path("record"), Object.class)));
        var seal = (ObjectNode) copy.path("seal");
        seal.put("key", own).put("sha256", sha256);
        seal.put(
                "signature",
                sign(pair, "officina record", evidence.path("workspace").asText(), sha256));
        var file = Handout.kept("another-house.json", JSON.writeValueAsBytes(copy));
        assertThat(Handout.verified(file).status()).as("nobody was trusted").isZero();
        var said = Handout.verified(file, key);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains("signed with another key than the one you trust");
    }

    private String broken(ObjectNode document, String key, Consumer<JsonNode> harm) throws Exception {
        var copy = document.deepCopy();
        harm.accept(copy.path("record"));
        var said = Handout.verified(Handout.kept("broken.json", JSON.writeValueAsBytes(copy)), key);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains("WRONG", "NOT CONFIRMED");
        return said.words();
    }

    private static ObjectNode fact(JsonNode record, String table, String member, String value) {
        for (var fact : record.path("evidence").path("facts")) {
            var told = fact.path("told");
            if (fact.path("table").asText().equals(table)
                    && told.path(member).asText().equals(value)) {
                return (ObjectNode) told;
            }
        }
        throw new AssertionError("no such fact");
    }

    private static String sign(KeyPair pair, String... lines) throws Exception {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signer.sign());
    }

    private static String sha256(byte[] text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }

    /// Corrected, out of limits, with signs from everywhere, reviewed and certified in its first step.
    private StoryRecord made() {
        var trial = Trial.at(house);
        var record = trial.made("labels_spoiled", Map.of("transport_temp", "9.4"));
        var reason = "Looked again: العد 12 (أعيد), שלום, Ωμέγα, Жук, 中文, 🧬, <b>&amp;";
        assertThat(trial.enter(record, 2, plate(record, reason))).isEqualTo("ok");
        trial.resume(record);
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.settle("MAJOR", "The thaw was too warm.");
        review.sign();
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        house.alba("OPERATOR")
                .sign("adds " + record.id(), "addendum", record.id(), Map.of("text", "The scale was calibrated."));
        return record;
    }

    private static Map<String, String> plate(StoryRecord record, String reason) {
        var label = "EM-" + record.number();
        return Map.of("field", "settle_plate", "scan", label, "value", "CR1-WP", "reason", reason);
    }

    /// Asks again until the youngest leaf is sealed: at most a second.
    private byte[] exported(StoryRecord record) throws Exception {
        for (int i = 0; i < 200; i++) {
            var answer = handout.get("alba-qa", record.path("dossier"));
            assertThat(answer.statusCode()).isEqualTo(200);
            var unsealed =
                    JSON.readTree(answer.body()).path("record").path("evidence").path("unsealed");
            if (unsealed.isEmpty()) return answer.body();
        }
        throw new AssertionError("never sealed");
    }

    @Test
    @Verifies({"DO-01", "DO-03"})
    void theRecordIsPrintedWithItsDataInside() throws Exception {
        var record = made();
        exported(record);
        var began = System.nanoTime();
        var answer = handout.get("alba-qa", record.path("dossier.pdf"));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Handout.kept(record.number() + ".pdf", answer.body());
        System.Logger log = System.getLogger("dossier");
        log.log(
                System.Logger.Level.INFO,
                "PDF of {0}: {1} ms, {2} bytes",
                record.number(),
                (System.nanoTime() - began) / 1_000_000,
                answer.body().length);
        for (var role : new String[] {"alba-nurse", "alba-physician"}) {
            assertThat(handout.get(role, record.path("dossier.pdf")).statusCode())
                    .isEqualTo(403);
        }
    }
}
