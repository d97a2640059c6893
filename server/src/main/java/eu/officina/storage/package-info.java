/// Where bags are kept and how cold it was there: the map of tanks, racks, boxes and positions, every move by scan, and
/// the temperatures with their excursions and gaps.
///
/// Uses `boundary` to `traceability`. Others ask [Whereabouts] where a bag is and [Storing] to free it.
///
/// | rule | statement | source |
/// |---|---|---|
/// | ST-01 | No two bags are in one position, and no bag is in two. | domain §6.4, §6.6 |
/// | ST-02 | A bag is put, moved and taken out by scans; where it was, from when until when, stays on record. | domain
/// §6.5 |
/// | ST-03 | A temperature beyond the limits for longer than allowed is an excursion; a stretch of more than twice the
/// interval without a reading is a gap; both stay open until quality assurance has judged them. | domain §6.6 |
/// | ST-05 | Which excursions and gaps a bag lay through is told with it and at its certification; what was judged
/// harmful
/// blocks the bags that lay there. | domain §6.6 |
/// | ST-04 | A bag that was given or destroyed leaves its position with it. | domain §6.4 |
@NullMarked
package eu.officina.storage;

import org.jspecify.annotations.NullMarked;
