package eu.officina.papers;

import eu.officina.boundary.Refusal;
import java.util.HexFormat;
import java.util.stream.Stream;

/// The kinds of file a scanner makes, told by their first bytes.
///
/// - **Refuses** [PaperRefusal#NOT_A_SCAN], whatever the file's name says.
///
/// @rule PA-04
enum FileType {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff");

    private final String media;
    /// In hexadecimal digits.
    private final String first;

    FileType(String media, String first) {
        this.media = media;
        this.first = first;
    }

    String media() {
        return media;
    }

    static FileType of(byte[] content) {
        var begin = HexFormat.of().formatHex(content, 0, Math.min(8, content.length));
        return Stream.of(values())
                .filter(type -> begin.startsWith(type.first))
                .findFirst()
                .orElseThrow(() -> new Refusal(PaperRefusal.NOT_A_SCAN));
    }
}
