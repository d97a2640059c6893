package eu.officina.masterrecords;

import eu.officina.boundary.Reason;

/// What master records refuse.
public enum MasterRefusal implements Reason {
    NOT_A_NUMBER(
            422,
            "That is not a number.",
            "This field takes a number, with < or ≤ before it if the method only says so much.",
            "Type digits, with a point or a comma for decimals."),
    NOT_A_CHOICE(
            422,
            "{0}: that is not one of the choices.",
            "The master record lists what can be chosen.",
            "Choose from the list."),
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
    EDITION_TAKEN(409, "Edition {1} of {0} exists.", "An edition never changes.", "Import it under a new edition."),
    NOT_A_DRAFT(409, "This edition is not a draft any more.", "Only a draft can be approved.", "Look at its state."),
    OWN_AUTHOR(
            403,
            "You wrote this master record.",
            "Somebody else approves it.",
            "Ask a colleague in quality assurance."),
    NO_EFFECTIVE_MASTER(
            409,
            "There is no effective master record for {0}.",
            "A batch is made by an approved, effective master record.",
            "Ask quality assurance to approve one."),
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
