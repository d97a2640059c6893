package eu.officina.identifiers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a supplier's label says that bears no trade item number: a health industry bar code or a pharmacy product
/// number.
///
/// - **Shape** `code` such as `hibc A999/12345` or `ppn 1112345678 42`, without its lot; see [HibcItem],
/// [PharmacyItem].
public record SupplierItem(
        String code,
        @Nullable String lot,
        @Nullable String serial,
        @Nullable Expiry expiry) {

    /// Nothing where the label is of another kind.
    public static Optional<SupplierItem> of(Identifier scanned) {
        return switch (scanned) {
            case HibcItem hibc ->
                Optional.of(new SupplierItem(
                        "hibc " + hibc.labeler() + "/" + hibc.product(),
                        hibc.data().lot(),
                        hibc.data().serial(),
                        hibc.expiry()));
            case PharmacyItem item ->
                Optional.of(new SupplierItem("ppn " + item.ppn(), item.lot(), item.serial(), item.expiry()));
            default -> Optional.empty();
        };
    }

    /// The same under the trade item number that the material has here.
    public TradeItem under(Gtin gtin) {
        return new TradeItem(gtin, lot, serial, expiry, null);
    }
}
