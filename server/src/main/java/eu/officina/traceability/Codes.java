package eu.officina.traceability;

import eu.officina.identifiers.ChainOfIdentity;
import eu.officina.identifiers.Donation;
import eu.officina.identifiers.Gsrn;
import eu.officina.identifiers.HibcItem;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.PharmacyItem;
import eu.officina.identifiers.SingleEuropeanCode;
import eu.officina.identifiers.SupplierItem;
import eu.officina.identifiers.TradeItem;
import eu.officina.identifiers.Wristband;
import eu.officina.materials.Stock;
import java.util.List;

/// By what a scanned thing is found in the genealogy: one text per thing, unique in a workspace.
public final class Codes {
    private Codes() {}

    /// The codes that a scan may stand for, the closest first.
    public static List<String> of(Identifier scanned) {
        return switch (scanned) {
            case TradeItem item -> item(item);
            case HibcItem hibc -> supplied(hibc);
            case PharmacyItem item -> supplied(item);
            case Donation donation -> List.of(donation(donation.number().din()));
            case SingleEuropeanCode code -> List.of(donation(code.donation()));
            case Wristband band -> List.of(patient(band.patient()));
            case ChainOfIdentity chain -> List.of(chain(chain.code()));
            case Identifier.Asset asset -> List.of(own(asset.number()));
            case Identifier.LocalCode local -> typed(local.code());
            default -> List.of();
        };
    }

    static String unit(String gtin, String serial) {
        return "unit " + gtin + "/" + serial;
    }

    /// By the trade item, and by what its label bears instead.
    public static List<String> lot(Stock.Lot lot) {
        var item = lot(lot.gtin(), lot.lot());
        return lot.supplierItem() == null
                ? List.of(item)
                : List.of(item, "lot " + lot.supplierItem() + "/" + lot.lot());
    }

    private static List<String> supplied(Identifier scanned) {
        return SupplierItem.of(scanned)
                .filter(item -> item.lot() != null)
                .map(item -> List.of("lot " + item.code() + "/" + item.lot()))
                .orElse(List.of());
    }

    static String lot(String gtin, String lot) {
        return "lot " + gtin + "/" + lot;
    }

    /// Thirteen characters, see [DonationNumber].
    static String donation(String din) {
        return "donation " + din;
    }

    static String patient(Gsrn wristband) {
        return "patient " + wristband.digits();
    }

    public static String chain(String chainOfIdentity) {
        return "chain " + chainOfIdentity;
    }

    /// A thing of the hospital's own, else a room of that name.
    static List<String> typed(String code) {
        return List.of(own(code), room(code));
    }

    static String room(String code) {
        return "room " + code;
    }

    static String own(String code) {
        return "code " + code;
    }

    /// A bag of ours by its serial number, else the lot of what came from outside.
    private static List<String> item(TradeItem item) {
        var gtin = item.gtin().digits();
        var unit = item.serial() == null ? List.<String>of() : List.of(unit(gtin, item.serial()));
        if (item.lot() == null) return unit;
        return unit.isEmpty() ? List.of(lot(gtin, item.lot())) : List.of(unit.getFirst(), lot(gtin, item.lot()));
    }
}
