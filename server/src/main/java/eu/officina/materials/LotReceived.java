package eu.officina.materials;

import eu.officina.identifiers.Gtin;
import java.util.List;

/// A lot came in; `sources` the lots it was made from.
public record LotReceived(MaterialLot lot, Gtin gtin, List<MaterialLot> sources) {
    public LotReceived {
        sources = List.copyOf(sources);
    }
}
