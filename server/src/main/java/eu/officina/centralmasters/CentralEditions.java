package eu.officina.centralmasters;

import eu.officina.authoring.Editions;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Place;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterComparison;
import eu.officina.masterrecords.MasterDrafts;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Central editions: published by the control site, read and adopted by its sites.
///
/// @rule CM-02
@UseCase
public class CentralEditions {
    @Inject
    CentralMasters central;

    @Inject
    Masters masters;

    @Inject
    MasterDrafts drafts;

    @Inject
    Caller caller;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// One central edition; `adoptedAs` the newest edition of this workspace that stands on it.
    public record Listed(
            UUID id,
            String publisher,
            String product,
            String edition,
            String title,
            String sha256,
            Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause,
            @Nullable String adoptedAs) {

        Master.Origin origin() {
            return new Master.Origin(publisher, edition, sha256);
        }
    }

    /// One difference of a site's edition from the central one, and the annex that permits it.
    public record Told(MasterComparison.Difference difference, Master.@Nullable Annex annex) {}

    /// Shows the effective edition to every site that lets this control site oversee it.
    @Allowed(Role.CENTRAL_QA)
    @NewWork
    public UUID publish(UUID master) {
        if (caller.place().kind() != Place.Kind.CONTROL_SITE) throw new Refusal(CentralRefusal.NOT_A_CONTROL_SITE);
        return receipts.once(master, id -> {
            var record = masters.record(master);
            if (record.state() != MasterRecord.State.EFFECTIVE) throw new Refusal(CentralRefusal.NOT_EFFECTIVE);
            if (published(record).isPresent()) throw new Refusal(CentralRefusal.PUBLISHED_BEFORE);
            central.add(new CentralMaster(id, caller.place().slug(), record, clock.instant()));
            acts.fire(Act.of("central.published", "central-master", id)
                    .set("edition", record.product() + " " + record.edition())
                    .set("sha256", record.sha256()));
        });
    }

    /// The publication of that edition, if there is one.
    Optional<CentralMaster> published(MasterRecord record) {
        return central.all().stream()
                .filter(c -> c.product().equals(record.product()) && c.edition().equals(record.edition()))
                .findFirst();
    }

    /// The central editions in view, the newest of each product first.
    @Reads
    @Allowed
    public List<Listed> list() {
        var published = central.all();
        var own = published.isEmpty() ? List.<Masters.Listed>of() : masters.list();
        return published.stream().map(c -> c.listed(newest(own, c))).toList();
    }

    private @Nullable String newest(List<Masters.Listed> own, CentralMaster c) {
        return own.stream()
                .filter(m -> m.product().equals(c.product()))
                .filter(m -> c.origin().equals(masters.document(m.id()).origin()))
                .map(Masters.Listed::edition)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    /// The document of a central edition.
    @Reads
    @Allowed
    public Master document(UUID id) {
        return central.get(id).master();
    }

    /// Begins a draft of this site on the central edition.
    ///
    /// @return the id of the draft
    @Allowed({Role.QA, Role.QC, Role.OPERATOR})
    @NewWork
    public UUID adopt(UUID id) {
        var adopted = central.get(id);
        if (adopted.withdrawn()) throw new Refusal(CentralRefusal.CENTRAL_WITHDRAWN, adopted.edition());
        var own = masters.list().stream()
                .filter(m -> m.product().equals(adopted.product()))
                .toList();
        own.stream()
                .filter(m -> m.state().underWay())
                .filter(m ->
                        adopted.origin().equals(masters.get(m.id()).master().origin()))
                .findFirst()
                .ifPresent(m -> {
                    throw new Refusal(CentralRefusal.ADOPTED_BEFORE, m.edition());
                });
        var taken = own.stream().map(Masters.Listed::edition).collect(Collectors.toSet());
        var edition = Editions.next(adopted.edition() + "+A0", taken);
        return drafts.draft(Editions.renamed(adopted.master(), edition, adopted.origin()));
    }

    /// What an edition of this site says otherwise than the central one it stands on.
    @Reads
    @Allowed
    public List<Told> differences(UUID master) {
        return differences(masters.get(master).master());
    }

    /// The same, inside a command.
    @Reads
    @Allowed
    public List<Told> differences(Master document) {
        return central.under(document)
                .map(c -> AnnexRules.of(c.master(), document).stream()
                        .map(j -> new Told(j.difference(), j.annex()))
                        .toList())
                .orElse(List.of());
    }
}
