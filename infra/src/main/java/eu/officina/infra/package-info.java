/// The launcher: PostgreSQL, Keycloak and Open Liberty with the one WAR, started, watched and stopped as one.
///
/// Uses nothing of the other modules; it knows them by their artefacts, their variables and their public addresses.
/// The only place that knows the demo's people, realm and story.
///
/// | rule | statement | source |
/// |---|---|---|
/// | IN-01 | A start ends in a running whole or in one sentence, with everything it started stopped. | house rule |
/// | IN-02 | The parts stop in the order Open Liberty, Keycloak, PostgreSQL, and nothing is left running. | house rule
/// |
/// | IN-03 | The database syncs every commit to the disk; a second start finds the first one's data. | Annex 11 §7.1 |
/// | IN-04 | A data folder is used by one start at a time, and never by another data version. | house rule |
/// | IN-05 | Passwords and client secrets are random, in files that only their owner reads. | Annex 11 §12 |
@NullMarked
package eu.officina.infra;

import org.jspecify.annotations.NullMarked;
