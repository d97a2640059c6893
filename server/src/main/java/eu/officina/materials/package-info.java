/// What goes into a batch and what it is made with: material lots and equipment.
///
/// Uses `boundary` to `masterrecords`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | MA-01 | A lot is used only while released and unexpired at the time of use. | EU GMP Part IV §7; domain §3.3 |
/// | MA-02 | Equipment is used only while qualified and calibrated at the time of use. | EU GMP Part IV §5 |
@NullMarked
package eu.officina.materials;

import org.jspecify.annotations.NullMarked;
