package eu.officina.rulepacks;

/// Under which law a product is made and used. Steers release, labels, deadlines and reports.
///
/// @source domain §0.1
public enum Regime {
    HE_EU_NATIONAL,
    UK_POC,
    UK_MM,
    UK_EXEMPT,
    EU_DECENTRALISED,
    CENTRAL_MA,
    CLINICAL_TRIAL;

    /// Hospital exemption: used within the country where it is made.
    public boolean hospitalExemption() {
        return this == HE_EU_NATIONAL || this == UK_EXEMPT;
    }
}
