package eu.officina.tenants;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.Settings;
import eu.officina.boundary.Unplaced;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/// Which workspaces a person belongs to, and as what.
@UseCase
public class Workspaces {
    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    /// One workspace of the caller's, and under which name the caller signs there.
    public record Mine(
            String slug,
            String name,
            Place.Kind kind,
            String country,
            String language,
            Place.State state,
            Set<Role> roles,
            String person) {}

    @Reads
    @Unplaced
    public List<Mine> mine() {
        return directory.of(caller.person().subject()).stream()
                .map(known -> {
                    var p = known.place();
                    return new Mine(
                            p.slug(),
                            p.name(),
                            p.kind(),
                            p.country(),
                            p.language(),
                            p.state(),
                            known.roles(),
                            known.name());
                })
                .toList();
    }

    /// Every workspace, for the operator of the service.
    @Reads
    @Unplaced
    public List<Place> all() {
        if (!operator()) throw new Refusal(TenantRefusal.OPERATORS_ONLY);
        return directory.all();
    }

    /// Every workspace, for the house's own rounds (sealing); offered on no address.
    @Reads
    @Unplaced
    public List<Place> rounds() {
        return directory.all();
    }

    /// Whether the caller operates the service.
    @Reads
    @Unplaced
    public boolean operates() {
        return operator();
    }

    private boolean operator() {
        return caller.known() && settings.operators().contains(caller.person().subject());
    }

    /// Puts the caller into the workspace the address names: as a member, or as a visitor of an overseer.
    ///
    /// @return whether the caller is a visitor, whose look the ledger must show
    @Reads
    @Unplaced
    public boolean enter(String slug) {
        var subject = caller.person().subject();
        var mine = directory.of(subject);
        var known = mine.stream()
                .filter(k -> k.place().slug().equals(slug))
                .findFirst()
                .or(() -> directory.visitable(
                        slug,
                        mine.stream().filter(k -> k.place().kind().oversees()).toList()))
                .orElseThrow(() -> new Refusal(TenantRefusal.WORKSPACE_UNKNOWN));
        var name = known.roles().contains(Role.VISITOR) ? visitor(mine, known.name()) : known.name();
        caller.be(new Person(subject, name), known.place(), known.roles());
        return caller.visits();
    }

    /// The visitor's own name and the overseer that sends them.
    private static String visitor(List<Directory.Known> mine, String overseer) {
        return mine.stream()
                        .filter(k -> k.place().slug().equals(overseer))
                        .findFirst()
                        .orElseThrow()
                        .name() + ", " + overseer;
    }

    /// The workspace of that name, for the operator.
    @Reads
    @Unplaced
    public Place named(String slug) {
        if (!operator()) throw new Refusal(TenantRefusal.OPERATORS_ONLY);
        return directory
                .named(slug)
                .orElseThrow(() -> new Refusal(TenantRefusal.WORKSPACE_UNKNOWN))
                .place();
    }
}
