package eu.officina.materials;

import eu.officina.boundary.Act;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lot as its label and certificate say; `supplierItem` what its label bears instead of the trade item number,
/// see
/// [SupplierItem]; `madeFrom` the lots it was made from (a cell bank, a vector).
public record NewLot(
        @NotBlank @Pattern(regexp = "[0-9]{8,14}") String gtin,
        @NotBlank @Size(max = 20) String lot,
        @NotBlank @Size(max = 120) String name,
        @NotNull LocalDate expiry,
        boolean released,
        @Nullable @Size(max = 120) String supplier,

        @Nullable @Pattern(regexp = "(hibc|ppn) [0-9A-Z/]{4,24}")
        String supplierItem,

        @Nullable @Size(max = 120) String certificate,
        @Nullable @Size(max = 20) Set<UUID> madeFrom) {
    public NewLot {
        var named = new TreeSet<UUID>();
        if (madeFrom != null) madeFrom.stream().filter(Objects::nonNull).forEach(named::add);
        madeFrom = Collections.unmodifiableSet(named);
    }

    /// What the audit trail says of it.
    Act received(MaterialLot lot) {
        return Act.of("material.received", "material-lot", lot.id())
                .set("lot", name() + " " + lot())
                .set("number", lot.ownNumber())
                .set("supplier", supplier() == null ? "" : supplier())
                .set("certificate", certificate() == null ? "" : certificate())
                .set("expiry", expiry())
                .set("released", released());
    }
}
