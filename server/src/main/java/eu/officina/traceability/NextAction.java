package eu.officina.traceability;

import static eu.officina.boundary.Role.NURSE;
import static eu.officina.boundary.Role.OPERATOR;
import static eu.officina.boundary.Role.PHYSICIAN;
import static eu.officina.boundary.Role.QA;
import static eu.officina.boundary.Role.QC;
import static eu.officina.boundary.Role.QP;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import java.util.List;
import java.util.Set;

/// What the caller may do next with a scanned thing.
///
/// - **Shape** a stable word and the page for it, from the root of the workspace.
public record NextAction(String act, String page) {
    private record Offer(String act, Set<Node.Kind> of, Set<Role> to, String page) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer("give", Set.of(Node.Kind.UNIT, Node.Kind.PATIENT), Set.of(NURSE, PHYSICIAN), "/bedside"),
            new Offer("open-batch", Set.of(Node.Kind.BATCH), Set.of(OPERATOR, QC, QA, QP), "/batches/%s"),
            new Offer("open-lot", Set.of(Node.Kind.LOT), Set.of(OPERATOR, QC, QA, QP), "/materials/lots/%s"),
            new Offer(
                    "open-device",
                    Set.of(Node.Kind.EQUIPMENT),
                    Set.of(OPERATOR, QC, QA, QP),
                    "/materials/equipment/%s"),
            new Offer("open-place", Set.of(Node.Kind.PLACE), Set.of(OPERATOR, NURSE, QC, QA, QP), "/storage/%s"),
            new Offer("store", Set.of(Node.Kind.UNIT), Set.of(OPERATOR, NURSE, QC, QA), "/storage"),
            new Offer(
                    "custody",
                    Set.of(Node.Kind.UNIT),
                    Set.of(OPERATOR, NURSE, PHYSICIAN, QC, QA, QP),
                    "/custody/units/%s"),
            new Offer("trace", Set.of(Node.Kind.values()), Set.of(), "/trace/%s"));

    /// Of a bag, only one that may be given is offered to be given.
    static List<NextAction> of(ScanTarget.Here here, Caller caller) {
        var thing = here.thing();
        return OFFERS.stream()
                .filter(offer -> offer.of.contains(thing.kind()))
                .filter(offer -> offer.to.isEmpty() || offer.to.stream().anyMatch(caller::is))
                .filter(offer -> !offer.act.equals("give") || mayBeGiven(here))
                .map(offer -> new NextAction(offer.act, offer.page.formatted(thing.id())))
                .toList();
    }

    private static boolean mayBeGiven(ScanTarget.Here here) {
        var state = here.state();
        return here.thing().kind() == Node.Kind.PATIENT
                || UnitState.AVAILABLE.name().equals(state)
                || UnitState.SUPPLIED_OOS.name().equals(state);
    }
}
