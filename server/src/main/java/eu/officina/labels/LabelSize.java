package eu.officina.labels;

/// A label as it lies on the roll.
///
/// - **Units** millimetres; `module` the side of one square of the symbol, `type` the scale of its letters.
///
/// @source GS1 General Specifications, symbol size for regulated healthcare items: at least 0.255 mm
public enum LabelSize {
    /// An infusion bag, or the box around it.
    BAG(100, 60, 0.75f, 1, false),
    CRYOBAG(80, 50, 0.5f, 0.82f, false),
    /// A small immediate container: the least that it must say.
    VIAL(60, 30, 0.375f, 0.7f, true);

    final float width;
    final float height;
    final float module;
    final float type;
    private final boolean least;

    LabelSize(float width, float height, float module, float type, boolean least) {
        this.width = width;
        this.height = height;
        this.module = module;
        this.type = type;
        this.least = least;
    }

    boolean says(LabelPart part) {
        return !least || part.least();
    }

    /// Whole millimetres.
    public int wide() {
        return Math.round(width);
    }

    /// Whole millimetres.
    public int high() {
        return Math.round(height);
    }

    public String measures() {
        return "%.0f × %.0f mm".formatted(width, height);
    }
}
