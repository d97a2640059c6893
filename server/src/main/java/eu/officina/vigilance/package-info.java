/// Adverse events: a case from a scan, its seriousness and causality, and the clock it must meet.
///
/// Uses `boundary` to `release`. Others hear `CaseChanged`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | VI-01 | A case names reporter, patient, suspect product and reaction; then day 0 is today. | ICH E2D; domain §7.1
/// |
/// | VI-02 | The deadline is computed by a rule pack, kept with the case, and never later than computed. | domain §0.10
/// |
/// | VI-03 | Cytokine release syndrome is graded by the worse of pressure and oxygen. | ASTCT 2019; domain §7.3 |
/// | VI-04 | A case is serious by any of the six criteria, and always from grade 3 on. | ICH E2A; domain §7.1 |
@NullMarked
package eu.officina.vigilance;

import org.jspecify.annotations.NullMarked;
