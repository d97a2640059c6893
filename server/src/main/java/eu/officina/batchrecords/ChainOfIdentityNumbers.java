package eu.officina.batchrecords;

import eu.officina.identifiers.ChainOfIdentity;
import java.security.SecureRandom;

/// Issues a chain-of-identity id: one per patient and therapy, the same on everything that belongs to it.
///
/// - **Shape** `CH`, the collecting facility's number (5), the year (2), six characters without look-alikes.
///
/// @rule BR-01
/// @source ISBT 128 ST-028, DS040
class ChainOfIdentityNumbers {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ChainOfIdentityNumbers() {}

    static String issue(String facility, int year) {
        var text = new StringBuilder("CH").append(facility).append("%02d".formatted(year));
        for (int i = 0; i < 6; i++) text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return new ChainOfIdentity(text.toString()).code();
    }
}
