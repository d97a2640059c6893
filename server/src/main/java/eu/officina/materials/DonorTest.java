package eu.officina.materials;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A donor's test for an infection, known by the donation. A later entry of the same marker counts instead of an
/// earlier
/// one; none is changed.
///
/// @rule MA-06
@Entity
@Table(name = "donor_test")
public class DonorTest extends Owned {
    private String donation;

    @Enumerated(EnumType.STRING)
    private Marker marker;

    @Enumerated(EnumType.STRING)
    private Result result;

    @Column(name = "tested_on")
    private LocalDate testedOn;

    private String laboratory;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private String enteredBy;

    /// What every donor is tested for.
    ///
    /// @source Dir. 2006/17 Annex II 1.1
    public enum Marker {
        HIV,
        HBV,
        HCV,
        SYPHILIS
    }

    public enum Result {
        NEGATIVE,
        POSITIVE
    }

    protected DonorTest() {}

    DonorTest(UUID id, DonorTests.NewTest asked, Person who, Instant now) {
        super(id);
        this.donation = asked.donation();
        this.marker = asked.marker();
        this.result = asked.result();
        this.testedOn = asked.testedOn();
        this.laboratory = asked.laboratory().strip();
        this.enteredAt = now;
        this.enteredBy = who.name();
    }

    Marker marker() {
        return marker;
    }

    Result result() {
        return result;
    }

    DonorTests.Listed listed() {
        return new DonorTests.Listed(marker, result, testedOn, laboratory, enteredAt, enteredBy);
    }
}
