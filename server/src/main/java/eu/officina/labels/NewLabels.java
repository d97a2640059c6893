package eu.officina.labels;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Uuid7;
import eu.officina.identifiers.ElementString;
import eu.officina.identifiers.Expiry;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.TradeItem;
import eu.officina.masterrecords.Masters;
import eu.officina.prescriptions.Prescribing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Labels of bags that are new in a batch, numbered after those it has, each with its first copy.
///
/// @rule LA-01
@ApplicationScoped
class NewLabels {
    @Inject
    LabelRows rows;

    @Inject
    Masters masters;

    @Inject
    Prescribing prescribing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// @param volumes of each bag (mL)
    List<Labelling.Listed> of(BatchRecord batch, List<BigDecimal> volumes, Instant expiry) {
        var gtin = masters.get(batch.masterId()).master().gtin();
        var patient = prescribing.patient(batch.patientId()).pseudonym();
        int there = rows.of(batch.id()).size();
        int total = there + volumes.size();
        return IntStream.range(0, volumes.size())
                .mapToObj(n -> new Bag(
                        batch.id(), there + n + 1, total, volumes.get(n), gtin, batch.number(), expiry, patient))
                .map(this::add)
                .toList();
    }

    private Labelling.Listed add(Bag bag) {
        var symbol = symbol(bag);
        Symbol.of(symbol.encoded()); // what can't be read back is not issued
        var label = new Label(Uuid7.next(), bag, symbol, clock.instant());
        rows.add(label);
        rows.add(new LabelCopy(label, 1, null, clock.instant()));
        return label.listed(Label.State.ISSUED);
    }

    private ElementString symbol(Bag bag) {
        var local = bag.expiry().atZone(caller.place().zone());
        var expiry = new Expiry(local.toLocalDate(), local.toLocalTime());
        return new TradeItem(new Gtin(bag.gtin()), bag.lot(), bag.serial(), expiry, null).elements();
    }
}
