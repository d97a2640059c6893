/// Who has a bag: hand-overs from person to person, and shipments with their cold chain.
///
/// Uses `boundary` to `storage`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | CU-01 | A bag is handed over by scanning it and the receiver's badge: giver, receiver, time, condition and logger
/// are
/// on record; nobody hands over to himself. | domain §6.5 |
/// | CU-02 | Only a bag that may be given goes into a shipment, is in one shipment at a time, and in no position or
/// hands
/// meanwhile. | domain §6.1, §6.4 |
/// | CU-03 | A shipment has arrived when the condition of each of its bags is told; its temperatures are judged as
/// those of
/// a store. | domain §6.5, §6.6 |
@NullMarked
package eu.officina.custody;

import org.jspecify.annotations.NullMarked;
