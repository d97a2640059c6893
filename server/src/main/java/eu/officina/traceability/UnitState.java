package eu.officina.traceability;

import java.util.Locale;

/// Where the bag stands.
public enum UnitState {
    QUARANTINE,
    AVAILABLE,
    SUPPLIED_OOS,
    ADMINISTERED,
    BLOCKED,
    RECALLED,
    DESTROYED,
    /// Gone into other bags.
    CONSUMED;

    public boolean ends() {
        return this == ADMINISTERED || this == DESTROYED || this == CONSUMED;
    }

    boolean gone() {
        return this == DESTROYED || this == CONSUMED;
    }

    /// Whether a nurse may give it.
    public boolean givable() {
        return this == AVAILABLE || this == SUPPLIED_OOS;
    }

    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
