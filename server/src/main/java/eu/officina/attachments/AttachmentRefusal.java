package eu.officina.attachments;

import eu.officina.boundary.Reason;

/// Why a file is not taken.
public enum AttachmentRefusal implements Reason {
    FILE_CHANGED(
            409,
            "{0} is not what was kept.",
            "Its content does not have the hash that the record names.",
            "Do not use it. Tell quality assurance, and verify the record."),
    FILE_UNKNOWN(404, "There is no such file.", "It does not exist in this workspace.", "Look at the record."),
    FILE_EMPTY(422, "The file is empty.", "There is nothing in it to keep.", "Choose the file again."),
    FILE_TOO_LARGE(
            413,
            "The file is larger than {0} MB.",
            "A record must stay readable for thirty years.",
            "Export less, or scan with fewer dots per inch."),
    FILE_TYPE_UNKNOWN(
            415,
            "{0} is none of the kinds of files that are kept.",
            "Its content, not its name, decides: PNG, JPEG, PDF, CSV or JSON.",
            "Export it as one of these."),
    FILE_MALFORMED(
            422,
            "{0} is damaged: {1}.",
            "A file that can't be read now can't be read in thirty years.",
            "Export it again from the device."),
    FILE_NAME_BAD(
            422,
            "That is no name of a file.",
            "A name has 1 to 120 printable characters and no slash.",
            "Rename the file.");

    private final Words words;

    AttachmentRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
