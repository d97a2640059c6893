package eu.officina.centralmasters;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Refusal;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterGuard;
import eu.officina.masterrecords.MasterMove;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps a site's edition within what the central one permits.
///
/// @rule CM-03
/// @rule CM-04
@ApplicationScoped
class AnnexGuard implements MasterGuard {
    @Inject
    CentralMasters central;

    @Inject
    Caller caller;

    @Override
    public void saving(Master document) {
        if (document.origin() == null) return;
        AnnexRules.expect(found(document).master(), document);
    }

    @Override
    public void moving(Master document, MasterMove move) {
        if (document.origin() == null || move.explained()) return;
        var under = found(document);
        if (under.withdrawn()) throw new Refusal(CentralRefusal.CENTRAL_WITHDRAWN, under.edition());
        AnnexRules.expect(under.master(), document);
    }

    private CentralMaster found(Master document) {
        if (caller.place().kind() != Place.Kind.SITE) throw new Refusal(CentralRefusal.CENTRAL_UNKNOWN);
        return central.under(document).orElseThrow(() -> new Refusal(CentralRefusal.CENTRAL_UNKNOWN));
    }

    @Override
    public List<String> notes(Master document, Texts texts) {
        if (document.origin() == null) return List.of();
        var notes = new ArrayList<String>();
        var under = central.under(document);
        if (under.isEmpty())
            notes.add(texts.of("central.out-of-view", document.origin().publisher()));
        under.filter(CentralMaster::withdrawn).ifPresent(c -> {
            var why = c.listed(null).withdrawnBecause();
            notes.add(texts.of("central.withdrawn", c.edition(), why == null ? "" : why));
        });
        under.flatMap(this::newer).ifPresent(c -> notes.add(texts.of("central.newer", c.edition())));
        return notes;
    }

    private Optional<CentralMaster> newer(CentralMaster than) {
        return central.all().stream()
                .filter(c -> c.product().equals(than.product()) && !c.withdrawn())
                .findFirst()
                .filter(c -> !c.id().equals(than.id()));
    }
}
