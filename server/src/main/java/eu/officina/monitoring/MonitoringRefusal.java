package eu.officina.monitoring;

import eu.officina.boundary.Reason;

/// What the monitoring of the environment refuses.
public enum MonitoringRefusal implements Reason {
    SITE_UNKNOWN(
            422,
            "There is no sampling site {0}.",
            "A sample stands at a site of the sampling plan. Known here: {1}.",
            "Scan the code of the site again, or ask quality control to enter it."),
    NO_SUCH_SITE(404, "There is no such sampling site.", "It does not exist in this workspace.", "Look at the list."),
    SITE_EXISTS(409, "There is a sampling site {0}.", "A code names one site.", "Look at the list."),
    SITE_OF_OTHER_GRADE(
            409,
            "{0} is a site of grade {1}.",
            "The master record asks for a sample in grade {2}.",
            "Place it at a site of grade {2}, then scan that site."),
    LIMITS_MISSING(
            409,
            "{0} has no limits for this kind of sample.",
            "Without limits a result can't be judged.",
            "Ask quality control to enter them under Monitoring."),
    ALERT_ABOVE_ACTION(
            422, "The alert level lies above the action limit.", "A warning comes first.", "Correct the two numbers."),
    GROWTH_IN_GRADE_A(422, "Grade A allows no growth.", "In grade A any growth is over action.", "Enter 0 for both."),
    LARGE_FOR_PARTICLES(
            422,
            "Limits for large particles are needed for particles, and for particles only.",
            "Particles are counted in two sizes.",
            "Fill in both, or leave both empty."),
    LIMITS_TOO_SOON(
            422,
            "New limits hold from {0} at the earliest.",
            "What was sampled today is judged by today's limits.",
            "Choose a later day."),
    LABEL_TAKEN(
            409, "The label {0} is on another sample.", "A label names one sample.", "Check the label of the plate."),
    NO_SUCH_SAMPLE(404, "There is no such sample.", "It does not exist in this workspace.", "Look at the list."),
    TIMES_IMPOSSIBLE(
            422,
            "These times can't be.",
            "A sample is opened before it is closed, and neither lies ahead.",
            "Correct the times."),
    SAMPLE_NOT_OPEN(409, "{0} does not stand open.", "It was closed, or never stood open.", "Look at the sample."),
    SAMPLE_STILL_OPEN(409, "{0} still stands open.", "A plate is closed before it grows.", "Have it closed first."),
    SAMPLE_REPLACED(
            409, "{0} was replaced by a correction of the record.", "It counts no more.", "Look at the new one."),
    INCUBATION_RUNS(
            409,
            "{0} grows until {1}.",
            "Until then only a count over the action limit is taken: the rest may still grow.",
            "Read it then."),
    READ_BEFORE(
            422,
            "{0} was read.",
            "A correction needs a reason; the old reading stays and is shown.",
            "Say why, and record again."),
    INCUBATION_UNTOLD(
            422, "How was it incubated?", "Days and temperatures belong to the result.", "Enter both, e.g. 3 d 22 °C."),
    ORGANISM_UNTOLD(
            422,
            "What grew there?",
            "Over action, what grew is identified, or said to be under way.",
            "Enter the organism, or that it is being identified."),
    READ_ALREADY_IN_RECORD(
            409,
            "{0} was read; its entry stays.",
            "The result belongs to where the record says it stood.",
            "Write a deviation if the entry is wrong."),
    NOTHING_TO_ASSESS(
            409, "{0} needs no assessment now.", "It is within limits, or a deviation stands for it.", "Go on.");

    private final Words words;

    MonitoringRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
