package eu.officina.monitoring;

import eu.officina.masterrecords.EmSample;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Groups of columns that belong together.
class Columns {
    private Columns() {}

    /// Limits, as a site and each of its samples keep them.
    @Embeddable
    static class Limited {
        private int alert;
        private int action;

        @Column(name = "large_alert")
        private @Nullable Integer largeAlert;

        @Column(name = "large_action")
        private @Nullable Integer largeAction;

        @Column(name = "incubation_days")
        private int incubationDays;

        protected Limited() {}

        Limited(Limits limits) {
            this.alert = limits.alert();
            this.action = limits.action();
            this.largeAlert = limits.largeAlert();
            this.largeAction = limits.largeAction();
            this.incubationDays = limits.incubationDays();
        }

        Limits limits() {
            return new Limits(alert, action, largeAlert, largeAction, incubationDays);
        }
    }

    /// The site as it was when the sample was taken.
    @Embeddable
    static class StandsAt {
        @Column(name = "site_id")
        private UUID siteId;

        private String site;
        private String room;

        @Enumerated(EnumType.STRING)
        private EmSample.Grade grade;

        protected StandsAt() {}

        StandsAt(SamplingSite at) {
            this.siteId = at.id();
            this.site = at.code();
            this.room = at.room();
            this.grade = at.grade();
        }

        SampleView.Where where() {
            return new SampleView.Where(siteId, site, room, grade);
        }
    }

    /// From when to when a sample was exposed; what takes no time is closed as it is opened.
    @Embeddable
    static class Exposure {
        @Column(name = "opened_at")
        private Instant openedAt;

        @Column(name = "closed_at")
        private @Nullable Instant closedAt;

        protected Exposure() {}

        Exposure(Instant openedAt, @Nullable Instant closedAt) {
            this.openedAt = openedAt;
            this.closedAt = closedAt;
        }

        void end(Instant now) {
            closedAt = now;
        }

        /// How long it lasted; nothing while it does.
        Duration length() {
            return closedAt == null ? Duration.ZERO : Duration.between(openedAt, closedAt);
        }

        /// With the time from which it may be read after so many days.
        SampleView.Times times(int days) {
            return new SampleView.Times(
                    openedAt, closedAt, closedAt == null ? null : closedAt.plus(days, ChronoUnit.DAYS));
        }
    }
}
