/// Where everything came from and where it went: units, their custody, and the genealogy in both directions.
///
/// Uses `boundary` to `labels`. Written with each command, never rebuilt.
///
/// | rule | statement | source |
/// |---|---|---|
/// | TR-01 | From any unit back to donation, lots and equipment, and from any lot forward to patients. | Art. 15 Reg.
/// 1394/2007 |
/// | TR-07 | A scan of a thing of the workspace names it, in every state it may be in, used or not. | domain §5 |
/// | TR-08 | From a lot, donor, device, person or time every batch and bag it came into is found. | Art. 15, domain
/// §6.9 |
/// | TR-09 | A recalled bag is not given; what else is decided on it counts only once the recall is lifted. | domain
/// §6.4 |
/// | TR-10 | A bag is thawed or reconstituted once, and from then on usable for the time its master record says, never
/// longer than before. | domain §6.4 |
/// | TR-11 | A bag is divided, or bags are pooled, into new bags with labels of their own: the volumes are conserved,
/// the
/// rest is told, the new bags last as long as the shortest of the old and stand as they stood; what forbids one of the
/// old
/// forbids the new. | domain §6.4 |
/// | TR-12 | Pooled are bags of one batch, or certified bags of one allogeneic product for one patient. | domain
/// §6.4, §1.2 HE-R3 |
/// | TR-13 | What was given is recorded, if the server saw it agree while it might be given; what was against it by the
/// time of giving is a deviation. | domain §2.4 |
/// | TR-14 | What was kept outside its limits, and judged harmed by it, is given no more; its batch has a deviation. |
/// domain §6.6 |
/// | TR-02 | A bag is given only to the patient it was made for: wristband, bag and record agree. | domain §5.3, §6.5 |
/// | TR-03 | A bag is given only after certification, once, before it expires. | domain §6.1, §6.4 |
/// | TR-04 | Nothing is administered by one person alone: a second one is named. | domain §5.3 |
/// | TR-05 | A stop at the bed and the reason it was left with are kept in the audit trail. | domain §6.5 |
/// | TR-06 | That wristband and bag agreed before somebody at the bed is remembered, and told to who certifies until
/// the bed is
/// heard of again. | domain §2.4 |
@NullMarked
package eu.officina.traceability;

import org.jspecify.annotations.NullMarked;
