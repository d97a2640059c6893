package eu.officina.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Settings;
import eu.officina.boundary.Uuid7;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.TradeItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Writes events of this workspace: who, where and when are the same in all of them.
///
/// - **Shape** trade items as GS1 Digital Links; donations, batches and sites as addresses of this server.
///
/// @rule EP-01
/// @source GS1 EPCIS 2.0.1, 7.4; CBV 2.0, 7 and 8
@ApplicationScoped
class Written {
    private static final String GS1 = "https://id.gs1.org";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    @Inject
    EpcisRows rows;

    @Inject
    Settings settings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    ObjectNode event(String type) {
        var now =
                OffsetDateTime.ofInstant(clock.instant(), caller.place().zone()).truncatedTo(ChronoUnit.MILLIS);
        var event = EventDocument.event(type);
        event.put("eventID", "urn:uuid:" + Uuid7.next());
        event.put("eventTime", TIME.format(now));
        event.put("eventTimeZoneOffset", OFFSET.format(now));
        return event;
    }

    /// What happened to these things.
    ObjectNode object(String action, List<String> epcs) {
        var event = event("ObjectEvent").put("action", action);
        epcs.forEach(event.putArray("epcList")::add);
        return event;
    }

    ObjectNode step(ObjectNode event, String bizStep, String disposition) {
        event.put("bizStep", bizStep);
        event.put("disposition", disposition);
        event.putObject("readPoint").put("id", site());
        return event;
    }

    /// Keeps an event that may come again.
    void once(ObjectNode event) {
        if (rows.named(event.path("eventID").asText()).isEmpty()) keep(event);
    }

    void keep(ObjectNode event) {
        try {
            var text = new EpcisEvent.Text(event.path("eventID").asText(), event.toString(), null);
            rows.add(EventReading.read(event), text, clock.instant());
        } catch (EventReading.Fault ours) {
            throw new IllegalStateException(ours);
        }
    }

    static String unit(String gtin, String serial) {
        return new TradeItem(new Gtin(gtin), null, serial, null, null)
                .elements()
                .link(GS1);
    }

    static String lot(String gtin, String lot) {
        return new TradeItem(new Gtin(gtin), lot, null, null, null).elements().link(GS1);
    }

    /// Of a number as [DonationNumber] has it.
    String donation(String din) {
        return own("din/" + din);
    }

    String batch(String number) {
        return own("batch/" + caller.place().slug() + "/" + number);
    }

    String place(String code) {
        return own("place/" + caller.place().slug() + "/" + escaped(code));
    }

    String shipment(String number) {
        return own("shipment/" + caller.place().slug() + "/" + number);
    }

    private static String escaped(String code) {
        return java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String site() {
        return own("site/" + caller.place().slug());
    }

    private String own(String path) {
        return settings.self() + "/id/" + path;
    }
}
