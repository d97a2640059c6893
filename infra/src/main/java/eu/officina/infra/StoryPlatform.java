package eu.officina.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How the workspaces came to be: the operator opens each, its administrator admits the others, the sites let their
/// overseers look in.
final class StoryPlatform {
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final StoryCast cast;
    private final StoryScript script;

    StoryPlatform(StoryCast cast, StoryScript script) {
        this.cast = cast;
        this.script = script;
    }

    void open() {
        script.workspaces().forEach(this::open);
        script.workspaces().forEach(workspace -> admit(workspace.slug()));
        script.grants().forEach(this::grant);
    }

    private void open(StoryScript.Workspace workspace) {
        var names = DemoPeople.WORKSPACES.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var administrator = cast.person(workspace.slug(), ADMINISTRATOR);
        var asked = Map.of(
                "slug", workspace.slug(),
                "name", names.getOrDefault(workspace.slug(), workspace.slug()),
                "kind", workspace.kind(),
                "country", workspace.country(),
                "zone", workspace.zone(),
                "language", workspace.language(),
                "administratorSubject", administrator.subject().toString(),
                "administratorName", administrator.name());
        var operator = cast.actor(DemoPeople.OPERATOR.workspace(), DemoPeople.OPERATOR.role());
        var scene = "workspace " + workspace.slug();
        var answer = operator.posted(scene, "/api/workspaces", asked);
        var opened = answer.statusCode() == 201;
        if (!opened && !answer.body().contains("/problems/slug-taken")) throw operator.stopped(scene, answer);
    }

    private void admit(String workspace) {
        var administrator = cast.actor(workspace, ADMINISTRATOR);
        for (var person : cast.people(workspace)) {
            if (person.role().equals(ADMINISTRATOR)) continue;
            administrator.post(
                    "member " + person.username(),
                    "memberships",
                    Map.of(
                            "subject", person.subject().toString(),
                            "name", person.name(),
                            "roles", List.of(person.role())));
        }
    }

    private void grant(StoryScript.Grant grant) {
        cast.actor(grant.site(), ADMINISTRATOR)
                .post(
                        "grant to " + grant.overseer(),
                        "grants",
                        Map.of("overseer", grant.overseer(), "visits", grant.visits()));
    }
}
