package eu.officina.labels;

/// What a label says, in the order from its head.
///
/// - **Units** `points` of its letters on the largest label.
///
/// @source domain §3.2a
enum LabelPart {
    NAME(11, true),
    PATIENT(12.5f, true),
    AUTOLOGOUS(8.5f, true),
    HAZARD(8.5f, true),
    BATCH(9.5f, true),
    EXPIRY(9, true),
    CONTENTS(7.5f, false),
    ROUTE(7.5f, false),
    WARNING(7.5f, true),
    DONATION(7.5f, false),
    CHAIN(7, false),
    SUBSTANCE(7, false),
    FORM(7, false),
    EXCIPIENTS(7, false),
    STORAGE(7, false),
    DISPOSAL(7, false),
    REGIME(7, true),
    HOLDER(7, false);

    final float points;
    final boolean bold;

    LabelPart(float points, boolean bold) {
        this.points = points;
        this.bold = bold;
    }

    /// Whether a container too small for more says it: name, route, expiry, batch, contents, donation, hazard, and
    /// whose it is.
    boolean least() {
        return switch (this) {
            case NAME, PATIENT, AUTOLOGOUS, HAZARD, BATCH, EXPIRY, CONTENTS, ROUTE, DONATION -> true;
            default -> false;
        };
    }
}
