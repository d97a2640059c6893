/// Patients by pseudonym and wristband, and the prescriptions that begin everything.
///
/// Uses `boundary` to `masterrecords`. Names of patients are not kept here.
///
/// | rule | statement | source |
/// |---|---|---|
/// | HE-R1 | A prescription under hospital exemption names prescriber, registration, one patient, hospital, and an
/// approval in scope that is valid on the planned start and the planned administration. | domain §1.2 |
/// | HE-R2 | Under hospital exemption the product is used in the country where it is made. | Art. 28(2) Reg. 1394/2007
/// |
/// | PR-01 | A wristband belongs to one patient of the workspace, and a patient to one wristband. | domain §5.3 |
/// | PR-02 | A replaced wristband has a higher instance number, and the one before it is refused everywhere. | domain
/// §6.5; GS1 (8019) |
@NullMarked
package eu.officina.prescriptions;

import org.jspecify.annotations.NullMarked;
