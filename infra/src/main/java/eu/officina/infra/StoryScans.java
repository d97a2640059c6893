package eu.officina.infra;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// What the scanner would have read.
///
/// @source GS1 General Specifications 5; ISBT 128 ST-001
final class StoryScans {
    /// Mononuclear cells by apheresis, for autologous use.
    static final String PRODUCT_CODE = "=<S1128100";

    private static final String DATA_MATRIX = "]d2";
    private static final char SEPARATOR = '\u001d';
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");

    private StoryScans() {}

    /// @param number 13 characters
    static String donation(String number) {
        return "=" + number + "00";
    }

    /// @param patient the patient's service relation number, 18 digits
    static String wristband(String patient) {
        return DATA_MATRIX + "8018" + patient;
    }

    /// The hospital's own number on the device, in Code 128.
    static String device(String code) {
        return "]C0" + code;
    }

    static String lot(String gtin, LocalDate expiry, String lot) {
        return DATA_MATRIX + "01" + gtin + "17" + SIX_DIGITS.format(expiry) + "10" + lot;
    }

    static String serial(String lot, String serial) {
        return lot + SEPARATOR + "21" + serial;
    }
}
