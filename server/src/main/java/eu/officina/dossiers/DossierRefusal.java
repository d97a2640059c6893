package eu.officina.dossiers;

import eu.officina.boundary.Reason;

/// Why there is no such document.
public enum DossierRefusal implements Reason {
    LINE_UNKNOWN(
            404,
            "The register has no line {0}.",
            "It counts the certifications of this workspace.",
            "Look at the register of certifications.");

    private final Words words;

    DossierRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
