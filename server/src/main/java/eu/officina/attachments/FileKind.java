package eu.officina.attachments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import eu.officina.boundary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// What a file is, by its content.
///
/// - **Refuses** [AttachmentRefusal#FILE_TYPE_UNKNOWN], [AttachmentRefusal#FILE_MALFORMED].
///
/// @rule AT-01
public enum FileKind {
    PNG("image/png", "\u0089PNG\r\n\u001A\n"),
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    PDF("application/pdf", "%PDF-"),
    JSON("application/json", ""),
    CSV("text/csv", "");

    private static final long MOST_PIXELS = 60_000_000;
    private static final int DEEPEST = 64;
    private final String type;
    private final String magic;

    FileKind(String type, String magic) {
        this.type = type;
        this.magic = magic;
    }

    /// Its media type.
    public String type() {
        return type;
    }

    public static FileKind of(String name, byte[] content) {
        var kind = Arrays.stream(values())
                .filter(k -> !k.magic.isEmpty() && k.begins(content))
                .findFirst()
                .orElseGet(() -> text(name, content));
        kind.check(name, content);
        return kind;
    }

    /// What a scanner makes of paper.
    public boolean scanned() {
        return this == PNG || this == JPEG || this == PDF;
    }

    private boolean begins(byte[] content) {
        var start = new String(content, 0, Math.min(magic.length(), content.length), StandardCharsets.ISO_8859_1);
        return start.equals(magic);
    }

    private static FileKind text(String name, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .strip();
            if (text.indexOf('\0') >= 0 || text.isEmpty()) throw new Refusal(AttachmentRefusal.FILE_TYPE_UNKNOWN, name);
            if (text.charAt(0) == '{' || text.charAt(0) == '[') return JSON;
            var first = text.lines().findFirst().orElse("");
            if (first.indexOf(',') >= 0 || first.indexOf(';') >= 0 || first.indexOf('\t') >= 0) return CSV;
            throw new Refusal(AttachmentRefusal.FILE_TYPE_UNKNOWN, name);
        } catch (CharacterCodingException notText) {
            throw new Refusal(AttachmentRefusal.FILE_TYPE_UNKNOWN, name);
        }
    }

    private void check(String name, byte[] content) {
        switch (this) {
            case PNG, JPEG -> picture(name, content);
            case PDF -> {
                var tail = new String(
                        content,
                        Math.max(0, content.length - 1024),
                        Math.min(1024, content.length),
                        StandardCharsets.ISO_8859_1);
                if (!tail.contains("%%EOF")) throw new Refusal(AttachmentRefusal.FILE_MALFORMED, name, "it has no end");
            }
            case JSON -> json(name, content);
            case CSV -> {}
        }
    }

    /// Reads the picture's size only: a bomb is not unpacked.
    private static void picture(String name, byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw new Refusal(AttachmentRefusal.FILE_MALFORMED, name, "no picture is in it");
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refusal(AttachmentRefusal.FILE_MALFORMED, name, "more than 60 million dots");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal(AttachmentRefusal.FILE_MALFORMED, name, "no picture is in it");
        }
    }

    private static void json(String name, byte[] content) {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
        try (var parser =
                JsonFactory.builder().streamReadConstraints(limits).build().createParser(content)) {
            while (parser.nextToken() != null) parser.skipChildren();
        } catch (IOException damaged) {
            throw new Refusal(AttachmentRefusal.FILE_MALFORMED, name, "it is no JSON, or is nested too deeply");
        }
    }
}
