package eu.officina.epcis;

import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event, as it was written or came: never changed.
///
/// - **Shape** `content` is its JSON; `context` what the document it came in said of other vocabularies, null for ours;
///   an event that declares an error bears the identifier of the wrong one.
///
/// @rule EP-01
@Entity
@Table(name = "epcis_event")
public class EpcisEvent extends Owned {
    @Column(name = "event_id")
    private String eventId;

    private String type;

    @Column(name = "event_time")
    private Instant eventTime;

    @Column(name = "record_time")
    private Instant recordTime;

    private boolean declared;
    private @Nullable String action;

    @Column(name = "biz_step")
    private @Nullable String bizStep;

    private @Nullable String disposition;

    @Column(name = "read_point")
    private @Nullable String readPoint;

    @Column(name = "biz_location")
    private @Nullable String bizLocation;

    private String content;
    private @Nullable String context;

    protected EpcisEvent() {}

    EpcisEvent(UUID id, EventReading.Read read, Text text, Instant now) {
        super(id);
        this.eventId = text.eventId();
        this.type = read.type();
        this.eventTime = read.time();
        this.recordTime = now;
        this.declared = read.declared();
        this.action = read.words().get("action");
        this.bizStep = read.words().get("bizStep");
        this.disposition = read.words().get("disposition");
        this.readPoint = read.words().get("readPoint");
        this.bizLocation = read.words().get("bizLocation");
        this.content = text.content();
        this.context = text.context();
    }

    /// What is told of it.
    record Text(String eventId, String content, @Nullable String context) {}

    UUID id() {
        return key();
    }

    Text text() {
        return new Text(eventId, content, context);
    }

    UnitStory.Happened happened() {
        return new UnitStory.Happened(eventTime, type, bizStep, disposition);
    }
}
