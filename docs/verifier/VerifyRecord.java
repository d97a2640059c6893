import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Confirms a batch record that Officina handed out, without Officina: needs a JDK (25), this file and the record.
///
///     java VerifyRecord.java record.json [trusted-public-key]
///
/// The key is 44 octets in Base64 (or a file that holds it), as `GET /api/w/{workspace}/audit/key` tells it; get it on
/// another way than the record. It shares no code with the server. What it recomputes:
///
/// 1. the seal: the SHA-256 of the whole record as canonical JSON, and the house's signature (Ed25519) over it;
/// 2. the checkpoint: the signature over size, root, the checkpoint before it, and time of the audit log;
/// 3. each audit leaf: its hash, and the way from it to the root (RFC 6962 §2.1.1);
/// 4. each fact: an entry, a signature, a scan, a line of the register; its hash against the leaf that vouches for it;
/// 5. the record: each step shows its entries, all of them, without a gap between revisions.
///
/// Exit: 0 confirmed, 1 something is wrong (each line says what), 2 not everything is proven yet.
public class VerifyRecord {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    /// What each leaf vouches for, by table and id: the hash and the leaf's position.
    private final Map<String, Vouched> vouched = new TreeMap<>();
    private final Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
    private long leaves;

    record Vouched(String sha256, String where) {}

    public static void main(String... args) throws IOException {
        if (args.length < 1) {
            System.err.println("usage: java VerifyRecord.java record.json [trusted-public-key]");
            System.exit(2);
        }
        var bytes = Files.readAllBytes(Path.of(args[0]));
        System.out.println("File    " + args[0] + "\nSHA-256 " + HexFormat.of().formatHex(sha256(bytes)));
        System.exit(new VerifyRecord().verify(bytes, args.length > 1 ? key(args[1]) : null));
    }

    private static String key(String given) throws IOException {
        var text = given.length() < 200 && Files.isRegularFile(Path.of(given)) ? Files.readString(Path.of(given)) : given;
        return text.replaceAll("(?s)[{}\"\\s]|-----[^-]*-----|key:", "");
    }

    int verify(byte[] bytes, String trusted) {
        try {
            var document = map(new Reader(new String(bytes, StandardCharsets.UTF_8)).document());
            var record = map(document.get("record"));
            var evidence = map(record.get("evidence"));
            seal(record, map(document.get("seal")), text(evidence, "workspace"));
            keys(evidence, map(document.get("seal")), trusted);
            leaves(evidence);
            facts(evidence);
            record(record);
            tell(record);
        } catch (RuntimeException unreadable) {
            wrong.add("This is no record of Officina that can be read: " + unreadable.getMessage());
        }
        wrong.forEach(line -> System.out.println("WRONG   " + line));
        open.forEach(line -> System.out.println("OPEN    " + line));
        var result = wrong.isEmpty() ? open.isEmpty() ? 0 : 2 : 1;
        System.out.println(
                switch (result) {
                    case 0 -> "CONFIRMED: the record is as it was written, and as it was handed out.";
                    case 1 -> "NOT CONFIRMED: do not rely on this record.";
                    default -> "INTACT, but not everything is proven.";
                });
        return result;
    }

    private void tell(Map<String, Object> record) {
        var batch = map(record.get("batch"));
        System.out.println("Batch   " + batch.get("number") + ", " + batch.get("title") + ", patient " + batch.get("patient"));
        System.out.println("Read    " + leaves + " audit leaves, " + facts.size() + " facts, "
                + list(record.get("steps")).size() + " steps, " + list(record.get("signatures")).size() + " signatures");
    }

    // 1. The seal.

    private void seal(Map<String, Object> record, Map<String, Object> seal, String workspace) {
        var sha256 = HexFormat.of().formatHex(sha256(utf8(canonical(record))));
        if (!sha256.equals(seal.get("sha256"))) {
            wrong.add("The record was changed after it was handed out: its SHA-256 is " + sha256 + ", its seal says "
                    + seal.get("sha256") + ".");
        }
        var statement = String.join("\n", "officina record", workspace, text(seal, "sha256"));
        if (!signed(text(seal, "key"), statement, text(seal, "signature"))) {
            wrong.add("The seal of the record was not signed with the key it names: it is forged.");
        }
    }

    private void keys(Map<String, Object> evidence, Map<String, Object> seal, String trusted) {
        if (!Objects.equals(evidence.get("key"), seal.get("key"))) {
            wrong.add("The checkpoint and the seal name different keys.");
        }
        if (trusted == null) {
            System.out.println("NOTE    No trusted key was given: compare this one with the key the hospital published.\n"
                    + "Key     " + evidence.get("key"));
        } else if (!trusted.equals(evidence.get("key")) || !trusted.equals(seal.get("key"))) {
            wrong.add("The record is signed with another key than the one you trust: somebody else made it.");
        }
    }

    // 2. and 3. The checkpoint and the leaves under it.

    private void leaves(Map<String, Object> evidence) {
        list(evidence.get("unsealed")).forEach(content -> vouch("an audit leaf without a place in the log", (String) content));
        var waiting = list(evidence.get("unsealed")).size();
        if (waiting > 0) open.add(waiting + " audit leaves were not sealed yet: ask for the record again.");
        if (evidence.get("checkpoint") == null) return;
        var checkpoint = map(evidence.get("checkpoint"));
        var statement = String.join("\n", "officina checkpoint", text(evidence, "workspace"), text(checkpoint, "size"),
                text(checkpoint, "root"), text(checkpoint, "previous"), text(checkpoint, "at"));
        if (!signed(text(evidence, "key"), statement, text(checkpoint, "signature"))) {
            wrong.add("The checkpoint over " + checkpoint.get("size") + " audit leaves was not signed with this key: it is"
                    + " forged or changed.");
        }
        long before = 0;
        for (var one : list(evidence.get("leaves"))) {
            var leaf = map(one);
            long position = number(leaf, "position");
            if (position <= before) wrong.add("Audit leaf " + position + " is out of order or stands there twice.");
            before = position;
            leaf(leaf, position, checkpoint);
        }
    }

    private void leaf(Map<String, Object> leaf, long position, Map<String, Object> checkpoint) {
        leaves++;
        var content = text(leaf, "content");
        var hash = sha256(new byte[] {0}, sha256(utf8(content)));
        var root = root(hash, position - 1, number(checkpoint, "size"), list(leaf.get("path")));
        if (!checkpoint.get("root").equals(root)) {
            wrong.add("Audit leaf " + position + " is not the one that was sealed: its content or its proof was changed. It"
                    + " says: " + content.substring(0, Math.min(content.length(), 160)));
        }
        vouch("audit leaf " + position, content);
    }

    private void vouch(String where, String content) {
        for (var one : list(map(new Reader(content).document()).get("facts"))) {
            var fact = map(one);
            vouched.put(fact.get("table") + " " + fact.get("id"), new Vouched(text(fact, "sha256"), where));
        }
    }

    /// RFC 9162 §2.1.3.2: the root that this leaf leads to; nothing where the path does not fit its position.
    private static String root(byte[] leaf, long index, long size, List<Object> path) {
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (last == 0) return "";
            var other = HexFormat.of().parseHex((String) step);
            if ((at & 1) == 1 || at == last) {
                hash = sha256(new byte[] {1}, other, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, other);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? HexFormat.of().formatHex(hash) : "";
    }

    // 4. The facts.

    private void facts(Map<String, Object> evidence) {
        for (var one : list(evidence.get("facts"))) {
            var told = map(map(one).get("told"));
            var name = text(map(one), "table") + " " + told.get("id");
            if (facts.put(name, told) != null) wrong.add("The " + words(name, told) + " stands there twice.");
            var by = vouched.get(name);
            if (by == null) wrong.add("The " + words(name, told) + " stands in the record, but no audit leaf vouches for it.");
            else if (!by.sha256().equals(hash(told))) {
                wrong.add("The " + words(name, told) + " was changed: " + by.where() + " vouches for another content.");
            }
        }
        vouched.forEach((name, by) -> {
            if (!facts.containsKey(name)) {
                wrong.add("The " + name + " is missing from the record: " + by.where() + " vouches for it.");
            }
        });
    }

    /// Name, length in UTF-8 bytes and text of each member, a line each, in the order of the names.
    private static String hash(Map<String, Object> told) {
        var text = new StringBuilder();
        new TreeMap<>(told).forEach((name, value) -> text.append(name).append('\n').append(utf8((String) value).length)
                .append('\n').append(value).append('\n'));
        return HexFormat.of().formatHex(sha256(utf8(text.toString())));
    }

    private static String words(String name, Map<String, Object> told) {
        if (name.startsWith("entry ")) {
            return name + " (step " + told.get("step") + ", field " + told.get("field") + ", revision " + told.get("revision") + ")";
        }
        return name.startsWith("signature ") ? name + " (" + told.get("meaning") + " by " + told.get("name") + ")" : name;
    }

    // 5. The record: what its steps show is what was recorded, all of it.

    private void record(Map<String, Object> record) {
        var batch = text(map(record.get("batch")), "batch");
        var shown = new TreeSet<String>();
        for (var step : list(record.get("steps"))) {
            for (var field : list(map(step).get("fields"))) field(batch, map(step), map(field), shown);
        }
        for (var signature : list(record.get("signatures"))) {
            var name = "signature " + map(signature).get("id");
            if (!facts.containsKey(name)) wrong.add("The record names the " + name + ", which is missing.");
            shown.add(name);
        }
        facts.forEach((name, told) -> {
            var here = name.startsWith("entry ") || batch.equals(told.get("object"));
            if (here && !shown.contains(name)) wrong.add("The " + words(name, told) + " is not shown where it belongs.");
        });
    }

    private void field(String batch, Map<String, Object> step, Map<String, Object> field, Set<String> shown) {
        var key = text(map(field.get("asked")), "key");
        int revision = 0;
        for (var id : list(field.get("entries"))) {
            revision++;
            var told = facts.getOrDefault("entry " + id, Map.of());
            var where = "Step " + step.get("number") + ", field " + key + ": ";
            if (told.isEmpty()) wrong.add(where + "its entry " + id + " is missing.");
            else if (!told.get("field").equals(key) || !told.get("step").equals(text(step, "number")) || !told.get("batch").equals(batch)) {
                wrong.add(where + "its entry " + id + " belongs elsewhere.");
            } else if (!told.get("revision").equals(Integer.toString(revision))) {
                wrong.add(where + "an entry before revision " + told.get("revision") + " is missing.");
            }
            shown.add("entry " + id);
        }
    }

    // What it stands on.

    private static boolean signed(String key, String statement, String signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            var known = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(known));
            verifier.update(utf8(statement));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        if (value instanceof Map) return (Map<String, Object>) value;
        throw new IllegalArgumentException("an object is missing");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value instanceof List ? (List<Object>) value : List.of();
    }

    private static String text(Map<String, Object> of, String name) {
        if (of.get(name) == null) throw new IllegalArgumentException("\"" + name + "\" is missing");
        return of.get(name).toString();
    }

    private static long number(Map<String, Object> of, String name) {
        return Long.parseLong(text(of, name));
    }

    /// Members in the order of their names, no space; numbers as they were written.
    static String canonical(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> members -> {
                var separator = "{";
                for (var member : new TreeMap<>(map(members)).entrySet()) {
                    out.append(separator);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.append(members.isEmpty() ? "{}" : "}");
            }
            case List<?> items -> {
                var separator = "[";
                for (var item : items) {
                    out.append(separator);
                    write(item, out);
                    separator = ",";
                }
                out.append(items.isEmpty() ? "[]" : "]");
            }
            case String text -> quote(text, out);
            default -> out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = "\"\\\b\f\n\r\t".indexOf(c);
            if (known >= 0) out.append('\\').append("\"\\bfnrt".charAt(known));
            else if (c < 0x20) out.append("\\u%04X".formatted((int) c));
            else out.append(c);
        }
        out.append('"');
    }

    /// A number as it was written.
    record Figure(String token) {
        @Override
        public String toString() {
            return token;
        }
    }

    /// Reads JSON (RFC 8259): objects as maps, arrays as lists; a member that stands twice is refused.
    static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object document() {
            var value = value();
            space();
            if (at != text.length()) throw wrong("the end is expected");
            return value;
        }

        private Object value() {
            space();
            if (at >= text.length()) throw wrong("a value is expected");
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> figure();
            };
        }

        private Map<String, Object> object() {
            var members = new HashMap<String, Object>();
            at++;
            for (boolean first = true; !ends('}', first); first = false) {
                space();
                var name = string();
                expect(':');
                if (members.containsKey(name)) throw wrong("\"" + name + "\" stands twice");
                members.put(name, value());
            }
            return members;
        }

        private List<Object> array() {
            var items = new ArrayList<>();
            at++;
            for (boolean first = true; !ends(']', first); first = false) items.add(value());
            return items;
        }

        private boolean ends(char end, boolean first) {
            space();
            if (at < text.length() && text.charAt(at) == end) {
                at++;
                return true;
            }
            if (!first) expect(',');
            return false;
        }

        private String string() {
            expect('"');
            var out = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c != '\\') {
                    out.append(c);
                    continue;
                }
                char kind = text.charAt(at++);
                int known = "bfnrt".indexOf(kind);
                if (known >= 0) out.append("\b\f\n\r\t".charAt(known));
                else if (kind == 'u') {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else out.append(kind);
            }
            expect('"');
            return out.toString();
        }

        private Object word(String word, Object meaning) {
            if (!text.startsWith(word, at)) throw wrong("\"" + word + "\" is expected");
            at += word.length();
            return meaning;
        }

        private Figure figure() {
            int from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
            if (from == at) throw wrong("a value is expected");
            return new Figure(text.substring(from, at));
        }

        private void space() {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
        }

        private void expect(char wanted) {
            space();
            if (at >= text.length() || text.charAt(at) != wanted) throw wrong("'" + wanted + "' is expected");
            at++;
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + " at character " + at);
        }
    }
}
