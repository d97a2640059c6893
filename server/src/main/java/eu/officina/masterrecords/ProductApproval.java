package eu.officina.masterrecords;

import eu.officina.boundary.Owned;
import eu.officina.rulepacks.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The authority's leave to make this product here: under which regime, from when until when.
@Entity
@Table(name = "product_approval")
public class ProductApproval extends Owned {
    private String product;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    private String number;
    private String country;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Column(name = "max_patients")
    private @Nullable Integer maxPatients;

    private @Nullable String phase;

    protected ProductApproval() {}

    ProductApproval(UUID id, Approvals.NewApproval asked, String country) {
        super(id);
        this.product = asked.product();
        this.regime = asked.regime();
        this.number = asked.number();
        this.country = country;
        this.from = asked.validFrom();
        this.until = asked.validUntil();
        this.maxPatients = asked.maxPatients();
        this.phase = asked.phase();
    }

    public UUID id() {
        return key();
    }

    public Regime regime() {
        return regime;
    }

    public String number() {
        return number;
    }

    public String country() {
        return country;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// The clinical phase it is for, where it names one.
    public @Nullable String phase() {
        return phase;
    }

    /// How many patients it allows; null: it names no number.
    public @Nullable Integer maxPatients() {
        return maxPatients;
    }

    public LocalDate until() {
        return until;
    }

    Approvals.Listed listed() {
        return new Approvals.Listed(key(), product, regime, number, country, from, until, maxPatients, phase);
    }
}
