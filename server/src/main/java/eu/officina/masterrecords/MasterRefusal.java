package eu.officina.masterrecords;

import eu.officina.boundary.Reason;

/// What master records refuse.
public enum MasterRefusal implements Reason {
    NOT_A_NUMBER(
            422,
            "{0}: “{1}” is not a number.",
            "This field takes a number, with < or ≤ before it if the method only says so much.",
            "Type digits, with a point or a comma for decimals."),
    NOT_A_CHOICE(
            422,
            "{0}: that is not one of the choices.",
            "The master record lists what can be chosen.",
            "Choose from the list."),
    UNIT_DIFFERS(
            422,
            "{0} is in {1}, not in {2}.",
            "A value counts in the unit of the master record.",
            "Convert it, and type it in {1}."),
    NOT_PLAUSIBLE(
            422,
            "{0}: {1} can't be.",
            "The master record takes {2} for possible; anything else is a slip. Nothing was recorded.",
            "Read it again. If it is right, tell quality assurance: the master record must be changed."),
    TEXT_MISSING(422, "{0} is empty.", "This field takes words.", "Type it."),
    TEXT_UNSEEN(
            422,
            "{0} holds characters that nobody sees.",
            "Control characters and marks that turn the direction of writing can hide what is written.",
            "Type it again instead of pasting it."),
    PARTS_MISSING(
            422, "{0}: {1} values are needed.", "Each criterion of an any-of is recorded.", "Enter a value for each."),
    SCAN_EXPECTED(
            422, "{0} is scanned, not typed.", "The master record asks for a scan.", "Scan the code on the label."),
    CALCULATION_WAITS(
            409, "The value {0} is not recorded yet.", "The calculation needs it.", "Record it first, then compute."),
    CALCULATION_IMPOSSIBLE(
            422,
            "The calculation {0} has no result.",
            "With these values it would divide by zero or leave the range of numbers.",
            "Check the values it uses and correct them."),
    STEPS_MISNUMBERED(
            422, "Step {0} is missing.", "Steps are numbered from 1 without gaps.", "Number the steps again."),
    FIELD_TWICE(
            422, "The field {0} stands twice.", "A field's key is unique in its master record.", "Rename one of them."),
    SAMPLE_NOT_NAMED(
            422,
            "The field {0} names no sample.",
            "An environmental sample has a type and a grade.",
            "Add both to the field."),
    STEP_UNKNOWN(404, "There is no step {0}.", "The master record has no such step.", "Look at the list of steps."),
    MASTER_UNKNOWN(404, "There is no such master record.", "It does not exist in this workspace.", "Look at the list."),
    EDITION_TAKEN(409, "Edition {1} of {0} exists.", "An edition is there once.", "Use another edition."),
    NOT_A_DRAFT(
            409,
            "This edition is not a draft any more.",
            "Only a draft can be changed; an edition in review is frozen.",
            "Have it given back, or begin a new edition."),
    DRAFT_CHANGED(
            409,
            "This draft was saved meanwhile.",
            "You changed revision {0}; it is at revision {1}. Nothing was overwritten.",
            "What you typed is still here. Open the draft in a second window, see what changed, and save again there."),
    ORIGIN_FIXED(
            409,
            "The central edition that this draft stands on can't be changed.",
            "It is set when the central edition is adopted.",
            "Adopt the other central edition instead."),
    MASTER_NOT_THERE(
            409,
            "This edition is {0}; that does not follow.",
            "A master record goes from draft over review and approval to effective, one signature after the other.",
            "Look at its page: it says who acts next."),
    NOT_AN_AUTHOR(
            403,
            "You did not write this master record.",
            "One of its authors holds it ready for review.",
            "Ask an author, or save a change of your own first."),
    MOVE_UNEXPLAINED(
            422,
            "The reason is missing (up to 500 characters).",
            "Giving back and withdrawing are explained.",
            "Type the reason and sign again."),
    OWN_AUTHOR(
            403,
            "You wrote this master record.",
            "Somebody who did not write it approves it and makes it effective.",
            "Ask a colleague in quality assurance."),
    NO_EFFECTIVE_MASTER(
            409,
            "There is no effective master record for {0}.",
            "A batch is made by an approved, effective master record.",
            "Ask quality assurance to approve one."),
    APPROVAL_ENDS_FIRST(
            422, "The approval ends before it begins.", "Its two dates are exchanged.", "Check both dates."),
    APPROVAL_UNKNOWN(404, "There is no such approval.", "It does not exist in this workspace.", "Look at the list.");

    private final Words words;

    MasterRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
