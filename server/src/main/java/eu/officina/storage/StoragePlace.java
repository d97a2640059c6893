package eu.officina.storage;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where bags are kept, or one that holds such places: a room, a store (tank, freezer, refrigerator), a rack, a
/// box with its positions.
///
/// - **Shape** `code` as on its label; positions of a box are letter and number (`B3`: second row, third column).
/// - **Units** limits in °C (`lowest` null: none); minutes.
/// - **Refuses** [StorageRefusal#PLACE_DOES_NOT_FIT], [StorageRefusal#NO_SUCH_POSITION].
@Entity
@Table(name = "storage_place")
public class StoragePlace extends Owned {
    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String code;
    private String name;

    @Column(name = "row_count")
    private @Nullable Integer rows;

    @Column(name = "column_count")
    private @Nullable Integer columns;

    private @Nullable BigDecimal lowest;
    private @Nullable BigDecimal highest;

    @Column(name = "allowed_minutes")
    private @Nullable Integer allowedMinutes;

    @Column(name = "interval_minutes")
    private @Nullable Integer intervalMinutes;

    @Column(name = "registered_at")
    private Instant registeredAt;

    /// From the largest to the one with positions.
    public enum Kind {
        ROOM,
        STORE,
        RACK,
        BOX;

        /// Whether it may stand by itself.
        public boolean alone() {
            return fits(null);
        }

        /// Whether a place of this kind may stand in one of that kind, or (null) by itself.
        public boolean fits(@Nullable Kind parent) {
            return switch (this) {
                case ROOM -> parent == null;
                case STORE -> parent == null || parent == ROOM;
                case RACK -> parent == STORE;
                case BOX -> parent == STORE || parent == RACK;
            };
        }
    }

    protected StoragePlace() {}

    StoragePlace(UUID id, StoragePlaces.NewPlace asked, @Nullable StoragePlace parent, Instant now) {
        super(id);
        if (!asked.kind().fits(parent == null ? null : parent.kind)) {
            throw new Refusal(
                    StorageRefusal.PLACE_DOES_NOT_FIT, asked.kind().name().toLowerCase(Locale.ROOT));
        }
        this.parentId = parent == null ? null : parent.id();
        this.kind = asked.kind();
        this.code = asked.code().strip();
        this.name = asked.name().strip();
        this.rows = asked.kind() == Kind.BOX ? asked.rows() : null;
        this.columns = asked.kind() == Kind.BOX ? asked.columns() : null;
        if (kind == Kind.BOX && (rows == null || columns == null))
            throw new Refusal(StorageRefusal.BOX_WITHOUT_MEASURES);
        if (asked.kind() == Kind.STORE) watch(asked.limits());
        this.registeredAt = now;
    }

    private void watch(Temperature.@Nullable Limits limits) {
        if (limits == null) throw new Refusal(StorageRefusal.STORE_WITHOUT_LIMITS);
        lowest = limits.lowest();
        highest = limits.highest();
        allowedMinutes = limits.allowedMinutes();
        intervalMinutes = limits.intervalMinutes();
    }

    /// In the order in which they are filled.
    List<String> positions() {
        if (rows == null || columns == null) return List.of();
        var all = new ArrayList<String>(rows * columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 1; column <= columns; column++) all.add((char) ('A' + row) + "" + column);
        }
        return all;
    }

    /// The position as it is written on the box.
    String position(String typed) {
        var position = typed.strip().toUpperCase(Locale.ROOT);
        if (!positions().contains(position)) throw new Refusal(StorageRefusal.NO_SUCH_POSITION, typed, name);
        return position;
    }

    /// What its temperature must keep to; null: it has none of its own.
    Temperature.@Nullable Limits limits() {
        if (kind != Kind.STORE) return null;
        return new Temperature.Limits(
                lowest,
                Objects.requireNonNull(highest),
                Objects.requireNonNull(allowedMinutes),
                Objects.requireNonNull(intervalMinutes));
    }

    UUID id() {
        return key();
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows == null ? 0 : rows;
    }

    int columns() {
        return columns == null ? 0 : columns;
    }
}
