package eu.officina.traceability;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.Donation;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.TradeItem;
import eu.officina.identifiers.Wristband;
import eu.officina.labels.Label;
import eu.officina.labels.Labelling;
import eu.officina.materials.Stock;
import eu.officina.prescriptions.Patient;
import eu.officina.prescriptions.Prescribing;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/// What a scan, or a typed word, stands for in this workspace: the one scan bar of every page.
@UseCase
public class ScanTarget {
    @Inject
    Genealogy genealogy;

    @Inject
    Labelling labelling;

    @Inject
    Prescribing prescribing;

    @Inject
    Stock stock;

    /// What was found: the thing, and how many others fit the words.
    public record Found(Tracing.Thing thing, int others) {}

    @Reads
    @Allowed
    public Found find(String raw) {
        var id = scanned(raw);
        if (id.isPresent() && genealogy.knows(id.get())) return new Found(genealogy.thing(id.get()), 0);
        var named = genealogy.named(raw.strip());
        if (named.isEmpty()) throw unknown(raw);
        return new Found(named.getFirst(), named.size() - 1);
    }

    /// A lot or device of ours that was never used has no trace, but it is known.
    private Refusal unknown(String raw) {
        return stock.nameOf(raw)
                .map(name -> new Refusal(TraceRefusal.NOT_USED_YET, name))
                .orElseGet(() -> new Refusal(TraceRefusal.NOTHING_FOUND));
    }

    private Optional<UUID> scanned(String raw) {
        try {
            return switch (Scan.parse(raw).identifier()) {
                case Donation donation ->
                    Optional.of(GenealogyWriter.donationNode(donation.number().din()));
                case Wristband band -> prescribing.wearing(band.patient()).map(Patient::id);
                case TradeItem item -> item(raw, item);
                default -> Optional.empty();
            };
        } catch (Refusal notACode) {
            return Optional.empty(); // typed words: searched by name
        }
    }

    private Optional<UUID> item(String raw, TradeItem item) {
        if (item.serial() != null) return labelling.find(raw).map(Label::id);
        return item.lot() == null
                ? Optional.empty()
                : genealogy.named("lot " + item.lot()).stream()
                        .map(Tracing.Thing::id)
                        .findFirst();
    }
}
