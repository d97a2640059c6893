/// What central quality assurance, a marketing-authorisation holder or an authority sees of the sites that let it.
///
/// Uses everything. Facts are written in the site's own transaction and hold nothing of a patient.
///
/// | rule | statement | source |
/// |---|---|---|
/// | OV-01 | An overseer sees published facts only, of sites whose grant is valid now. | house rule |
/// | OV-02 | A published fact holds no data of a patient. | GDPR Art. 5; domain §4 |
/// | OV-04 | When a site's edition becomes effective, its differences from the central one are published. | domain §2.3
/// |
/// | OV-03 | An authority sees the sites of its country. | domain §1.1 |
/// | OV-04 | Each number of a controlled parameter is published with its unit and limit as it is recorded; one computed
/// from the patient's weight never. | domain §8; GDPR Art. 25 |
/// | OV-05 | The same parameter is shown over the sites on one scale, each with its own mean and standard deviation;
/// a difference of means is marked when its 95 % interval leaves out zero, and never below eight numbers. | domain §8;
/// Welch 1947 |
/// | OV-06 | Which batch a lot or a chain of identity went into is published; an overseer finds it over its sites and
/// asks
/// them to recall it; patients are known to their own hospital alone. | domain §6.9; GDPR Art. 5 |
@NullMarked
package eu.officina.oversight;

import org.jspecify.annotations.NullMarked;
