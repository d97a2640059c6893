package eu.officina.oversight;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Uuid7;
import eu.officina.centralmasters.CentralEditions;
import eu.officina.masterrecords.MasterMove;
import eu.officina.masterrecords.MasterMoved;
import eu.officina.masterrecords.MasterRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Publishes by which edition a site makes a product, since when, and what it says otherwise than the central one.
///
/// - **Shape** one fact per site and product; its detail has one line for what it stands on and one per difference.
///
/// @rule OV-04
@ApplicationScoped
class MasterPublisher {
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 100;

    @Inject
    Facts facts;

    @Inject
    CentralEditions central;

    @Inject
    Caller caller;

    void moved(@Observes MasterMoved e) {
        if (caller.place().kind() != Place.Kind.SITE) return;
        if (e.move() == MasterMove.MAKE_EFFECTIVE) publish(e, detail(e.record()));
        if (e.move() == MasterMove.WITHDRAW && e.record().effectiveFrom() != null) publish(e, "WITHDRAWN");
    }

    private void publish(MasterMoved e, String detail) {
        var record = e.record();
        var subject = caller.tenant() + " " + record.product();
        facts.add(new PublishedFact(
                Uuid7.next(),
                PublishedFact.Kind.MASTER,
                UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)),
                new PublishedFact.Of(record.product(), record.regime()),
                new PublishedFact.Told(record.edition(), detail, null, e.at())));
    }

    private String detail(MasterRecord record) {
        var document = record.master();
        var origin = document.origin();
        if (origin == null) return "OWN";
        var lines = central.differences(document).stream()
                .map(CentralEditions.Told::difference)
                .map(d -> d.where() + ": " + brief(d.before()) + " → " + brief(d.after()))
                .limit(MOST_LINES);
        return Stream.concat(Stream.of(origin.publisher() + " " + origin.edition()), lines)
                .collect(Collectors.joining("\n"));
    }

    private static String brief(@Nullable String text) {
        if (text == null) return "–";
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
