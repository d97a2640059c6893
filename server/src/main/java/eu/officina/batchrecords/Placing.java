package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Identifier;
import eu.officina.masterrecords.EmSample;
import eu.officina.masterrecords.Field;
import eu.officina.materials.Stock;
import eu.officina.scans.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/// A sample of the environment that is placed in a step: `scan` its label, `value` where it stands. Whether both fit is
/// decided where samples are kept.
///
/// - **Refuses** [BatchRefusal#SAMPLE_INCOMPLETE], [BatchRefusal#NOT_EXPECTED_HERE].
@ApplicationScoped
class Placing {
    @Inject
    Scanner scanner;

    @Inject
    Stock stock;

    Outcome sample(Field field, Recording asked) {
        if (asked.scan() == null || asked.value() == null) {
            throw new Refusal(BatchRefusal.SAMPLE_INCOMPLETE, field.label());
        }
        var site = asked.value().toUpperCase(Locale.ROOT);
        var placed = new EmSample.Placed(label(field, asked.scan()), label(field, site));
        if (stock.known(placed.label()).isPresent()) {
            throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label());
        }
        var outcome = Outcome.scanned(placed.value(), asked.scan());
        return asked.typedByHand() ? outcome.from(Origin.TYPED) : outcome;
    }

    private String label(Field field, String raw) {
        return switch (scanner.read(raw).identifier()) {
            case Identifier.Asset asset -> asset.number();
            case Identifier.LocalCode local -> local.code();
            default -> throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label());
        };
    }
}
