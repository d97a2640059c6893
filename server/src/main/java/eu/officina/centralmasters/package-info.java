/// Central master records: a control site publishes an edition to its sites, a site adopts it and adds what is
/// permitted.
///
/// Uses `boundary` to `authoring`. The door is the published facts' in reverse: the control site's rows, shown to the
/// sites whose own grants name it as overseer.
///
/// | rule | statement | source |
/// |---|---|---|
/// | CM-01 | A central edition is seen by the sites that let its publisher oversee them now, and by nobody else. |
/// house
/// rule |
/// | CM-02 | Only an effective edition is published, and never changed afterwards. | EU GMP Part IV §6; domain §2.3 |
/// | CM-03 | A site's edition differs from the central one only where the central one permits that annex. | domain §2.3
/// |
/// | CM-04 | Nothing more is made effective on a withdrawn central edition. | domain §2.3 |
@NullMarked
package eu.officina.centralmasters;

import org.jspecify.annotations.NullMarked;
