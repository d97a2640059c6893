package eu.officina.masterrecords;

import java.util.Objects;

/// What of the environment a step asks to be sampled: how, and in which grade.
///
/// @source EU GMP Annex 1 (2022), 9.1 to 9.31
public record EmSample(Type type, Grade grade) {

    public EmSample {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(grade, "grade");
    }

    /// How it is sampled.
    public enum Type {
        SETTLE_PLATE,
        CONTACT_PLATE,
        ACTIVE_AIR,
        PARTICLES,
        GLOVE_PRINT;

        /// Stands open for a time and is closed.
        public boolean exposed() {
            return this == SETTLE_PLATE;
        }

        /// Grows before it is read.
        public boolean viable() {
            return this != PARTICLES;
        }
    }

    /// The cleanliness of the air there.
    public enum Grade {
        A,
        B,
        C,
        D
    }

    /// One sample as an entry names it: its label, and the sampling site where it stands.
    public record Placed(String label, String site) {
        private static final String APART = "; ";

        /// As the entry keeps it.
        public String value() {
            return label + APART + site;
        }

        public static Placed of(String value) {
            var parts = value.split(APART, 2);
            return new Placed(parts[0], parts[1]);
        }
    }
}
