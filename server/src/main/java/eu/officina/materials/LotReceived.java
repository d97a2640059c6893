package eu.officina.materials;

import eu.officina.identifiers.Gtin;

/// A lot came in.
public record LotReceived(MaterialLot lot, Gtin gtin) {}
