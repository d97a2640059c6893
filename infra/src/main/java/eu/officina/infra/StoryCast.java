package eu.officina.infra;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who plays: everybody logs in once, when they are first needed.
final class StoryCast {
    private final StoryWire wire;
    private final List<DemoPerson> people;
    private final Map<DemoPerson, StoryActor> actors = new ConcurrentHashMap<>();

    StoryCast(StoryWire wire, List<DemoPerson> people) {
        this.wire = wire;
        this.people = people;
    }

    List<DemoPerson> people(String workspace) {
        return people.stream()
                .filter(person -> person.workspace().equals(workspace))
                .toList();
    }

    DemoPerson person(String workspace, String role) {
        return people(workspace, role).getFirst();
    }

    StoryActor actor(String workspace, String role) {
        return actor(person(workspace, role));
    }

    StoryActor named(String username) {
        return actor(byName(username));
    }

    /// What the identity provider calls that person.
    String subject(String username) {
        return byName(username).subject().toString();
    }

    private DemoPerson byName(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /// The second one with that role; the only one where there is no other.
    StoryActor second(String workspace, String role) {
        var fitting = people(workspace, role);
        return actor(fitting.get(Math.min(1, fitting.size() - 1)));
    }

    private List<DemoPerson> people(String workspace, String role) {
        var fitting = people(workspace).stream()
                .filter(person -> person.role().equals(role))
                .toList();
        if (fitting.isEmpty()) throw new StartFailure("The demo has no " + role + " in " + workspace + ".");
        return fitting;
    }

    StoryActor actor(DemoPerson person) {
        return actors.computeIfAbsent(person, one -> new StoryActor(wire, one));
    }
}
