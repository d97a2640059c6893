package eu.officina.monitoring;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.masterrecords.EmSample;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The limits of one kind of sample at one site, from a day on until the next ones. Never changed.
///
/// @rule EM-06
@Entity
@Table(name = "em_limit")
public class SiteLimit extends Owned {
    @Column(name = "site_id")
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private EmSample.Type type;

    @Column(name = "valid_from")
    private LocalDate from;

    @Embedded
    private Columns.Limited limits;

    private String because;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private String enteredBy;

    protected SiteLimit() {}

    SiteLimit(UUID id, UUID site, SamplingPlan.NewLimits asked, Person by, Instant now) {
        super(id);
        this.siteId = site;
        this.type = asked.type();
        this.from = asked.from();
        this.limits = new Columns.Limited(asked.limits());
        this.because = asked.because();
        this.enteredAt = now;
        this.enteredBy = by.name();
    }

    UUID siteId() {
        return siteId;
    }

    EmSample.Type type() {
        return type;
    }

    LocalDate from() {
        return from;
    }

    Limits limits() {
        return limits.limits();
    }

    SamplingPlan.Dated dated() {
        return new SamplingPlan.Dated(type, from, limits(), because, enteredBy, enteredAt);
    }
}
