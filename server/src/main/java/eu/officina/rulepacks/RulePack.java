package eu.officina.rulepacks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The numbers of one jurisdiction under one regime, from a date on.
///
/// - **Shape** `id` as stored with what it computed; `jurisdiction` ISO 3166-1; `zone` of the authority.
/// - **Units** reporting days are calendar days; retention in years; hours until holder and authority know of a product
///   out of specification; minutes of a pause after which a signature takes the password again; minutes within which a
///   product made at the bed may be given without its label on it, 0 where the label is never waived.
///
/// @rule RP-01
public record RulePack(
        String id,
        String jurisdiction,
        Regime regime,
        LocalDate effectiveFrom,
        ZoneId zone,
        int seriousDays,
        int nonSeriousDays,
        int retentionYears,
        boolean twoStepCertification,
        int noticeHours,
        int pinMinutes,
        int labelWaiverMinutes,
        String reportTo,
        String source) {

    /// Calendar days to report in.
    public int days(boolean serious) {
        return serious ? seriousDays : nonSeriousDays;
    }

    /// Until when the record of a product that expires on a day is kept.
    public LocalDate retainedUntil(LocalDate expiry) {
        return expiry.plusYears(retentionYears);
    }

    /// Until when a case must be reported: the day of awareness (in the authority's zone) plus the days, its last
    /// second.
    public Instant reportDue(Instant awareAt, boolean serious) {
        return awareAt.atZone(zone)
                .toLocalDate()
                .plusDays(days(serious))
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(zone)
                .toInstant();
    }
}
