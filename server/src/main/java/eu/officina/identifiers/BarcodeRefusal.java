package eu.officina.identifiers;

import eu.officina.boundary.Reason;

/// Why a scan or a typed number is not taken. No detail ever holds a number that may be a person's.
///
/// @rule ID-12
public enum BarcodeRefusal implements Reason {
    NOT_RECOGNISED(
            "This code can't be read here.",
            "It begins neither like a GS1 or ISBT 128 label nor like a code of the hospital.",
            "Scan again. If this code was read before, check the scanner's keyboard layout: signs may arrive changed."),
    TOO_LONG(
            "This is too long for a barcode.",
            "A scan has at most {0} characters.",
            "Scan one label at a time, into an empty field."),
    ILLEGAL_CHARACTER(
            "Character {0} of this scan can't stand in a barcode.",
            "Labels hold plain letters, digits and signs.",
            "Scan again. If it stays, check the scanner's keyboard layout."),
    NOT_A_GTIN(
            "This is not a trade item number.",
            "A GTIN has 8 to 14 digits and nothing else.",
            "Scan the product's label again, or type the digits behind (01)."),
    NOT_A_GSRN(
            "This is not a person's GSRN.", "It has 18 digits and nothing else.", "Scan the wristband or badge again."),
    NOT_A_GLN("This is not a location number.", "A GLN has 13 digits and nothing else.", "Scan the location again."),
    NOT_AN_SSCC("This is not a box number.", "An SSCC has 18 digits and nothing else.", "Scan the box again."),
    NOT_A_DONATION_NUMBER(
            "This is not a donation number.",
            "It has 13 characters: facility, year and sequence. The letter O is never used.",
            "Scan the label again, or type it as printed, with the boxed character at the end."),
    NOT_A_PRODUCT_CODE(
            "This is not an ISBT 128 product code.",
            "It has eight characters and begins with a capital letter.",
            "Scan the product code again."),
    NOT_A_CHAIN_OF_IDENTITY(
            "This is not a chain of identity.",
            "It has 15 characters and begins with CH.",
            "Scan the chain of identity again."),
    NOT_A_LOCAL_CODE(
            "This is not a code of the hospital.",
            "It has up to 20 capital letters, digits and hyphens.",
            "Type it as printed."),
    CHECK_DIGIT_WRONG(
            "A character of this number is wrong: {0}.",
            "Its check character does not fit the others.",
            "Scan or type it again. If it stays, set the item aside: its label may be damaged or false."),
    DATE_IMPOSSIBLE(
            "This label holds a date or time that does not exist.",
            "Its day is not in the calendar, or its hour not on the clock.",
            "Set the item aside and ask who labelled it."),
    ELEMENT_UNKNOWN(
            "A part of this label is not known here: it begins with {0}.",
            "Only parts on the list of application identifiers are read.",
            "Scan again. If it stays, see that the scanner sends the separator (GS, ASCII 29), and tell support."),
    VALUE_MALFORMED(
            "A part of this label has the wrong form: {0}.",
            "GS1 lays down length and characters of each part.",
            "Scan again, or check what you typed. If it stays, set the item aside."),
    SEPARATOR_LOST(
            "Parts of this label ran together behind {0}.",
            "The sign that ends a part did not arrive, or arrived as text.",
            "Set the scanner to send the separator unchanged (GS, ASCII 29), or type the text in brackets."),
    BRACKETS_UNREADABLE(
            "The typed label can't be read.",
            "Each part is a number in brackets and a value without brackets or spaces, like (10)LOT-26A.",
            "Check what you typed, or scan the symbol."),
    PARTS_CONTRADICT(
            "This label contradicts itself: {0}.",
            "It says the same thing twice, and differently.", "Set the item aside and ask who labelled it."),
    COMPANION_MISSING(
            "A part of this label stands alone: {0}.",
            "It means something only together with ({1}).",
            "Scan the symbol that holds both. If there is none, set the item aside."),
    COMPANION_FORBIDDEN(
            "Two parts of this label exclude each other: {0} and ({1}).",
            "They can't both be true of one thing.", "Set the item aside and ask who labelled it."),
    NAMES_NOTHING(
            "This label names nothing by itself.",
            "It was read, but holds no number of a product, person, thing or place.",
            "Scan the label's other symbol."),
    NAMES_TWO_THINGS(
            "This label names more than one thing: {0}.",
            "One scan stands for one thing.", "Scan a symbol that names only what is in your hand."),
    STRUCTURE_UNKNOWN(
            "A part of this ISBT 128 label is not known here: it begins with {0}.",
            "Only structures on the list are read.",
            "Scan again. If it stays, check the scanner's keyboard layout, and tell support."),
    STRUCTURE_MALFORMED(
            "A part of this ISBT 128 label is cut short or has the wrong form: {0}.",
            "ISBT 128 lays down length and characters of each part.", "Scan again. If it stays, set the item aside."),
    COUNT_WRONG(
            "Parts of this label are missing or too many: {1} came, {0} should.",
            "A message of several parts is used only when it is complete.",
            "Scan again, the whole symbol. If it stays, set the item aside."),
    NOT_A_SINGLE_EUROPEAN_CODE(
            "This is not a single European code.",
            "It has 40 characters of capital letters and digits in a fixed order; {0} came.",
            "Scan it again, or type both halves with one space between them."),
    HIBC_MALFORMED(
            "A part of this HIBC label has the wrong form: {0}.",
            "HIBC lays down length and characters of each part.",
            "Scan again. If it stays, check the scanner's keyboard layout, and set the item aside."),
    SECOND_SYMBOL_OF_ANOTHER(
            "The second symbol belongs to another label.",
            "It repeats the last character of the first symbol, and these differ.",
            "Scan both symbols of the item in your hand."),
    MESSAGE_MALFORMED(
            "A part of this label has the wrong form: {0}.",
            "Each part begins with the sign of what it means.",
            "Scan again, the whole symbol. If it stays, set the item aside."),
    LINK_UNREADABLE(
            "This web address is not a GS1 Digital Link.",
            "It names no product, person, thing or place in the order that GS1 lays down.",
            "Scan the label's other symbol. Do not open the address."),
    PATTERN_UNREADABLE(
            "This form of a code can't be read at character {0}.",
            "It is made of letters, digits, hyphens and the sets [0-9], [A-Z] and [A-Z0-9],"
                    + " with how often in braces behind what repeats; 64 characters at most.",
            "Correct it there."),
    PATTERNS_OVERLAP(
            "Two forms fit the same code: {0} and {1}.",
            "A scan must mean one thing.", "Give one of them a letter or a length of its own.");

    private final Words words;

    BarcodeRefusal(String title, String why, String advice) {
        words = new Words(422, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
