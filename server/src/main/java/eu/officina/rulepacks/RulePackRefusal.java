package eu.officina.rulepacks;

import eu.officina.boundary.Reason;

/// What can't be done for want of a rule.
public enum RulePackRefusal implements Reason {
    NO_RULE_PACK(
            422,
            "There are no rules for {0} under {1} yet.",
            "Deadlines and release follow the rules of the country and the regime.",
            "Ask the operator of the service for the rule pack.");

    private final Words words;

    RulePackRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
