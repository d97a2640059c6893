/// What goes into a batch and what it is made with: material lots and equipment.
///
/// Uses `boundary` to `masterrecords`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | MA-01 | A lot is used only while released and unexpired at the time of use. | EU GMP Part IV §7; domain §3.3 |
/// | MA-02 | Equipment is used only while qualified and calibrated at the time of use. | EU GMP Part IV §5; domain §3.2
/// |
/// | MA-03 | A device that a batch used is used by another only after it was cleaned. | domain §3.2; EU GMP Part IV §5
/// |
/// | MA-04 | A device is out of use, and in use again, by quality control or quality assurance with a reason or a
/// certificate; its log keeps each use and each move. | EU GMP Part IV §5, §6.3 |
/// | MA-05 | A lot is released or rejected from quarantine, blocked once released, and stays rejected; each with a
/// reason. | EU GMP Part IV §7 |
/// | MA-06 | The donor's tests are known by the donation; while one is missing every label says that the donor was not
/// tested, and while one is positive that it is a biological hazard. | Dir. 2006/86 Annex II E; domain §3.2a |
/// | MA-07 | A lot is known by the supplier's number and by the hospital's own, and by the lots it was made from; of
/// the
/// usable lots of a material the one that expires first is proposed. | Dir. 2006/86 Annex VI; domain §3.2b |
/// | MA-08 | A lot whose label bears a health industry bar code or a pharmacy product number is known by it, in its
/// lot,
/// and counts as the material it was received as. | domain §5.1 |
@NullMarked
package eu.officina.materials;

import org.jspecify.annotations.NullMarked;
