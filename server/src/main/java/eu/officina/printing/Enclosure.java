package eu.officina.printing;

/// A file that travels inside a printed document.
///
/// - **Shape** `type` a media type; `about` one line of what it is.
public final class Enclosure {
    private final String name;
    private final String type;
    private final String about;
    private final byte[] content;

    public Enclosure(String name, String type, String about, byte[] content) {
        this.name = name;
        this.type = type;
        this.about = about;
        this.content = content;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    String about() {
        return about;
    }

    byte[] content() {
        return content;
    }
}
