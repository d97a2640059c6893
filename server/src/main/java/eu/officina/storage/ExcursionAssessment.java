package eu.officina.storage;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What quality assurance judged of an excursion or a gap, known by where it begins: readings that come in later and
/// move
/// its beginning open it again.
///
/// @rule ST-03
@Entity
@Table(name = "excursion_assessment")
class ExcursionAssessment extends Owned {
    @Column(name = "watched_id")
    private UUID watchedId;

    @Enumerated(EnumType.STRING)
    private Temperature.What kind;

    private Instant begins;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    private String assessor;
    private String words;
    private boolean harmless;

    protected ExcursionAssessment() {}

    ExcursionAssessment(UUID id, UUID watched, ExcursionJudging.Judgement asked, Person who, Instant now) {
        super(id);
        this.watchedId = watched;
        this.kind = asked.what();
        this.begins = asked.begins();
        this.assessedAt = now;
        this.assessor = who.name();
        this.words = asked.words().strip();
        this.harmless = asked.harmless();
    }

    /// What was judged of it; null: nothing yet.
    static Temperatures.@Nullable Judged of(List<ExcursionAssessment> all, Temperature.Finding finding) {
        return all.stream()
                .filter(a -> a.kind == finding.what() && a.begins.equals(finding.from()))
                .map(ExcursionAssessment::judged)
                .findFirst()
                .orElse(null);
    }

    private Temperatures.Judged judged() {
        return new Temperatures.Judged(assessor, assessedAt, words, harmless);
    }
}
