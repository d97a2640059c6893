package eu.officina.labels;

import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With which print a copy was printed, by whom, on which label.
@Embeddable
class LabelPrinted {
    @Enumerated(EnumType.STRING)
    private @Nullable LabelSize size;

    @Column(name = "print_id")
    private @Nullable UUID printId;

    @Column(name = "printed_at")
    private @Nullable Instant at;

    @Column(name = "printed_by")
    private @Nullable String by;

    protected LabelPrinted() {}

    LabelPrinted(UUID print, LabelSize on, Person who, Instant now) {
        this.printId = print;
        this.size = on;
        this.at = now;
        this.by = who.name();
    }

    @Nullable
    LabelSize size() {
        return size;
    }

    @Nullable
    Instant at() {
        return at;
    }

    @Nullable
    String by() {
        return by;
    }
}
