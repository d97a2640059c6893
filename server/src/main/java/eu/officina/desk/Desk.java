package eu.officina.desk;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Role;
import eu.officina.boundary.Uuid7;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Renders typed templates inside the shell of the caller's workspace.
@ApplicationScoped
public class Desk {
    private static final List<Shell.Item> SITE = List.of(
            new Shell.Item("worklist", ""),
            new Shell.Item("prescriptions", "/prescriptions"),
            new Shell.Item("batches", "/batches"),
            new Shell.Item("materials", "/materials"),
            new Shell.Item("trace", "/trace"),
            new Shell.Item("cases", "/cases"),
            new Shell.Item("masters", "/masters"),
            new Shell.Item("ledger", "/ledger"),
            new Shell.Item("record", "/record"));
    private static final List<Shell.Item> OVERSEER = List.of(
            new Shell.Item("worklist", ""),
            new Shell.Item("sites", "/sites"),
            new Shell.Item("overseen-cases", "/overseen-cases"),
            new Shell.Item("ledger", "/ledger"),
            new Shell.Item("record", "/record"));
    private static final Shell.Item MEMBERS = new Shell.Item("members", "/members");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Inject
    Caller caller;

    @Inject
    Languages languages;

    /// The page of that template, with `model` as its parameter.
    public String page(String template, String active, Object model) {
        return render(template, Map.of("shell", shell(active), "model", model));
    }

    /// Sends the browser on after a command: whole page for a form, `HX-Redirect` for htmx.
    public Response go(String path) {
        var target = caller.placed() ? "/w/" + caller.place().slug() + path : path;
        return Response.seeOther(URI.create(target))
                .header("HX-Redirect", target)
                .build();
    }

    String render(String template, Map<String, Object> values) {
        var out = new StringOutput(16_384);
        engine.render(template + ".jte", values, out);
        return out.toString();
    }

    public Shell shell(String active) {
        var place = caller.placed() ? caller.place() : null;
        var zone = place == null ? ZoneId.of("UTC") : place.zone();
        var person = caller.known() ? caller.person() : new eu.officina.boundary.Person("", "");
        return new Shell(
                texts(zone),
                person,
                place,
                caller.roles(),
                rail(place),
                active,
                Uuid7.next().toString());
    }

    public Texts texts(ZoneId zone) {
        return new Texts(languages.of(caller.placed() ? caller.place().language() : "en"), zone);
    }

    private List<Shell.Item> rail(@org.jspecify.annotations.Nullable Place place) {
        if (place == null) return List.of();
        var items = place.kind() == Place.Kind.SITE ? SITE : OVERSEER;
        if (!caller.is(Role.ADMINISTRATOR)) return items;
        return java.util.stream.Stream.concat(items.stream(), java.util.stream.Stream.of(MEMBERS))
                .toList();
    }

    static Locale locale(String language) {
        return switch (language) {
            case "es" -> Locale.of("es", "ES");
            case "de" -> Locale.GERMANY;
            default -> Locale.UK;
        };
    }
}
