/// Supply of a product out of specification at the treating physician's request. It is never released.
///
/// Uses `boundary` to `release`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | SU-01 | A supply goes from confirmation to closure in one order, and ends early only by being declined or by
/// expiry.
/// | domain §6.3 |
/// | SU-02 | Nothing is supplied before the physician asked for it, the risks were evaluated and the physician accepted
/// them, in that order. | EU GMP Part IV §11.5 |
/// | SU-03 | The physician asks, accepts and declines; the qualified person evaluates and supplies; each signs with
/// fresh
/// authentication. | EU GMP Part IV §11.5 |
/// | SU-04 | The batch stays not certified. | EU GMP Part IV §11.5 |
/// | SU-05 | Holder and authority are notified before the supply is closed; their time begins at the supply. | domain
/// §6.3 |
@NullMarked
package eu.officina.supply;

import org.jspecify.annotations.NullMarked;
