package eu.officina.labels;

import java.util.List;

/// What became of every copy of a batch's labels: issued = applied + waived + emptied + spoiled + returned + retained,
/// and what is still open.
///
/// @rule LA-06
public record LabelBalance(
        int issued,
        int applied,
        int waived,
        int emptied,
        int spoiled,
        int returned,
        int retained,
        int open,
        List<Copies> labels) {

    /// A label and all its copies, the first first.
    public record Copies(Labelling.Listed label, List<Labelling.Copy> copies) {
        public Labelling.Copy last() {
            return copies.getLast();
        }

        /// On its bag or waived, gone with it, or given back because there is none: nothing has to be issued again.
        public boolean settled() {
            return switch (last().state()) {
                case APPLIED, WAIVED, EMPTIED, RETURNED -> true;
                default -> false;
            };
        }
    }

    static LabelBalance of(List<Label> labels, List<LabelCopy> copies) {
        return new LabelBalance(
                copies.size(),
                count(copies, Label.State.APPLIED),
                count(copies, Label.State.WAIVED),
                count(copies, Label.State.EMPTIED),
                count(copies, Label.State.SPOILED),
                count(copies, Label.State.RETURNED),
                count(copies, Label.State.RETAINED),
                (int) copies.stream().filter(c -> !c.state().settled()).count(),
                labels.stream().map(label -> copies(label, copies)).toList());
    }

    private static int count(List<LabelCopy> copies, Label.State state) {
        return (int) copies.stream().filter(c -> c.state() == state).count();
    }

    private static Copies copies(Label label, List<LabelCopy> all) {
        var own = all.stream().filter(c -> c.labelId().equals(label.id())).toList();
        return new Copies(
                label.listed(own.getLast().state()),
                own.stream().map(LabelCopy::listed).toList());
    }

    /// Bags that have or had their label, or need none.
    public int served() {
        return applied + waived + emptied;
    }

    public boolean balanced() {
        return open == 0 && labels.stream().allMatch(Copies::settled);
    }
}
