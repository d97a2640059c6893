package eu.officina.papers;

import eu.officina.attachments.FileKind;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Refusal;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A file on its way in or out.
///
/// - **Shape** `name` its last part only, letters, digits and `. _ -`, up to 100; the content decides on its type.
/// - **Refuses** [PaperRefusal#SCAN_TOO_LARGE].
///
/// @rule PA-04
public final class Upload {
    private static final int MOST = 10 << 20;

    private final String name;
    private final byte[] content;

    Upload(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /// - **Refuses** [PaperRefusal#NOT_A_SCAN], whatever the file's name says.
    FileKind kind() {
        var kind = FileKind.of(name, content);
        if (!kind.scanned()) throw new Refusal(PaperRefusal.NOT_A_SCAN);
        return kind;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    static Upload of(@Nullable String name, InputStream sent) {
        try (sent) {
            var content = sent.readNBytes(MOST + 1);
            if (content.length > MOST) throw new Refusal(PaperRefusal.SCAN_TOO_LARGE);
            return new Upload(plain(name), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String plain(@Nullable String name) {
        var last = name == null ? "" : name.replaceFirst("(?s).*[/\\\\]", "").strip();
        var kept = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return kept.isEmpty() ? "scan" : kept.substring(Math.max(0, kept.length() - 100));
    }

    /// What makes one sending the same as another.
    String sha256() {
        return Hash.of(content).hex();
    }

    /// Never shown in the house's own pages: always saved.
    Response download() {
        var ascii = name.replaceAll("[^\\x20-\\x7E]", "_");
        return Response.ok(content, kind().type())
                .header("Content-Disposition", "attachment; filename=\"" + ascii + "\"")
                .build();
    }
}
