/// What happened to units and lots in the language of GS1's EPCIS 2.0: written with each command, asked for by
/// partners,
/// and taken in from them.
///
/// Uses `boundary` to `oversight`. An event holds nothing of a patient.
///
/// | rule | statement | source |
/// |---|---|---|
/// | EP-01 | Each command on a unit or lot writes its event in the same transaction; it is never changed. | EPCIS 2.0 |
/// | EP-02 | A captured document has a job that says of each event whether it was taken, and why not. | EPCIS 2.0 8.2 |
/// | EP-03 | What was answered as taken is kept; an event sent again is taken once. | house rule |
/// | EP-04 | Events are found by the standard's parameters, page by page; an unknown parameter is refused. | 8.2.7 |
/// | EP-05 | A wrong event is declared an error beside it; it stays. | EPCIS 2.0 7.4.1.2 |
/// | EP-07 | The whole story of a bag leaves the house as one document, its data inside, with the date until which it
/// is
/// kept. | Art. 15 Reg. 1394/2007, domain §6.4 |
/// | EP-06 | No event names a patient, and one that does is not taken. | domain §5.5, GDPR Art. 25 |
/// | EP-08 | A partner (a carrier, a collection centre) sends its events and reads what became of them, and nothing
/// else
/// of the workspace. | house rule; domain §5.5 |
@NullMarked
package eu.officina.epcis;

import org.jspecify.annotations.NullMarked;
