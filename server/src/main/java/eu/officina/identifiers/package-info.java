/// What a scan or a typed number turned out to be: a product, a person, a thing or a place; never by guesswork.
///
/// Uses the boundary only. Every feature that reads or prints a label stands on it.
///
/// | rule | statement | source |
/// |---|---|---|
/// | ID-01 | A GTIN has 14 digits and a right check digit; shorter ones are padded on the left. | GS1 (01) |
/// | ID-02 | GSRN, GLN, SSCC and GRAI are taken only with a right check digit. | GS1 7.9 |
/// | ID-03 | An element string is cut by the list of application identifiers; others are refused. | GS1 3, 7.8 |
/// | ID-04 | Elements that need, exclude or contradict each other are refused. | GS1 data relationships |
/// | ID-05 | Two-digit years lie near the day of scanning; day 00 is the last of its month. | GS1 7.12 |
/// | ID-06 | A donation number is 13 characters without flags; a check character must fit. | ST-001 DS001 |
/// | ID-07 | A compound message is used only with as many structures as it announces. | ST-001 DS023 |
/// | ID-08 | A chain of identity is CH, facility, year and six characters. | ST-028, DS040 |
/// | ID-09 | A product code is eight characters; its case is kept. | ST-001 DS003 |
/// | ID-10 | A scan is told by its symbology and first characters; what can't be told is refused. | ISO 15424 |
/// | ID-11 | Any text gives one identifier or one refusal; none is longer than 512 characters. | house rule |
/// | ID-12 | No number that may be a person's is told by a refusal or a log line. | GDPR Art. 25 |
/// | ID-13 | A label's text has its separators where they belong, and reads back the same. | GS1 7.8 |
/// | ID-14 | A product that expires on a day may be used until the end of that day. | GS1 (17), (7003) |
/// | ID-15 | Check characters of models, donors' registers, accounts and pharmacy numbers must fit. | GS1 7.9, ST-027 |
/// | ID-16 | A GS1 Digital Link says what its element string says; its parts stand in their order. | GS1 Digital Link |
/// | ID-17 | A single European code has 40 characters in fixed order, with a day of the calendar or none. | 2015/565 |
/// | ID-18 | HIBC symbols fit their check character, and a second symbol its first. | ANSI/HIBC 2.6 |
/// | ID-19 | A pharmacy number fits its check digits. | IFA PPN |
/// | ID-20 | A hospital's own codes have forms of which no two, and none with a standard's, fit one text. | house rule
/// |
/// | ID-21 | Server and tablet read every text alike. | house rule |
///
/// GS1 are the GS1 General Specifications, ST the standards of ISBT 128.
///
/// It looks nothing up: whether a number is known, current or recalled is for others to say. One symbol is read
/// at a time; a label whose parts stand in two symbols is joined only for HIBC. Not looked up: company prefixes of GS1,
/// package types, coupons, establishments of the European compendium. A separator that a scanner swallows is noticed
/// only where the joined value is no longer legal.
@NullMarked
package eu.officina.identifiers;

import org.jspecify.annotations.NullMarked;
