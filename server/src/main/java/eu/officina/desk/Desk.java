package eu.officina.desk;

import static eu.officina.boundary.Role.ADMINISTRATOR;
import static eu.officina.boundary.Role.CENTRAL_QA;
import static eu.officina.boundary.Role.CENTRAL_QP;
import static eu.officina.boundary.Role.NURSE;
import static eu.officina.boundary.Role.OPERATOR;
import static eu.officina.boundary.Role.OVERSEERS;
import static eu.officina.boundary.Role.PHARMACOVIGILANCE;
import static eu.officina.boundary.Role.PHYSICIAN;
import static eu.officina.boundary.Role.QA;
import static eu.officina.boundary.Role.QC;
import static eu.officina.boundary.Role.QP;
import static eu.officina.boundary.Role.VISITOR;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Uuid7;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Renders typed templates inside the shell of the caller's workspace.
@ApplicationScoped
public class Desk {
    private static final List<Shell.Item> SITE = List.of(
            new Shell.Item("worklist", "", Set.of()),
            new Shell.Item("prescriptions", "/prescriptions", Set.of(PHYSICIAN, OPERATOR, QA, QP, VISITOR)),
            new Shell.Item(
                    "batches", "/batches", Set.of(OPERATOR, QC, QA, QP, NURSE, PHYSICIAN, PHARMACOVIGILANCE, VISITOR)),
            new Shell.Item("bedside", "/bedside", Set.of(NURSE, PHYSICIAN)),
            new Shell.Item("materials", "/materials", Set.of(OPERATOR, QC, QA, QP, VISITOR)),
            new Shell.Item("storage", "/storage", Set.of(OPERATOR, NURSE, QC, QA, QP, VISITOR)),
            new Shell.Item("custody", "/custody", Set.of(OPERATOR, NURSE, PHYSICIAN, QC, QA, QP, VISITOR)),
            new Shell.Item("monitoring", "/monitoring", Set.of(OPERATOR, QC, QA, QP, VISITOR)),
            new Shell.Item(
                    "trace", "/trace", Set.of(OPERATOR, QC, QA, QP, NURSE, PHYSICIAN, PHARMACOVIGILANCE, VISITOR)),
            new Shell.Item("cases", "/cases", Set.of(NURSE, PHYSICIAN, PHARMACOVIGILANCE, QA, QP, VISITOR)),
            new Shell.Item("quality", "/quality", Set.of(OPERATOR, QC, QA, QP, VISITOR)),
            new Shell.Item("recalls", "/recalls", Set.of(OPERATOR, NURSE, PHYSICIAN, QA, QP, VISITOR)),
            new Shell.Item("certification", "/certification", Set.of(QP, QA, VISITOR)),
            new Shell.Item("trends", "/trends", Set.of(OPERATOR, QC, QA, QP, VISITOR)),
            new Shell.Item("certifications", "/certifications", Set.of(QA, QP, VISITOR)),
            new Shell.Item("training", "/training", Set.of(OPERATOR, NURSE, QC, QA, QP, VISITOR)),
            new Shell.Item("masters", "/masters", Set.of(OPERATOR, QC, QA, QP, VISITOR)),
            new Shell.Item("ledger", "/ledger", Set.of(ADMINISTRATOR, QA, QP)),
            new Shell.Item("members", "/members", Set.of(ADMINISTRATOR)),
            new Shell.Item("codes", "/codes", Set.of(ADMINISTRATOR)),
            new Shell.Item("record", "/record", Set.of(QA, QP, ADMINISTRATOR, VISITOR)));
    private static final List<Shell.Item> OVERSEER = List.of(
            new Shell.Item("worklist", "", Set.of()),
            new Shell.Item("sites", "/sites", OVERSEERS),
            new Shell.Item("masters", "/masters", Set.of(CENTRAL_QA, CENTRAL_QP)),
            new Shell.Item("members", "/members", Set.of(ADMINISTRATOR)),
            new Shell.Item("record", "/record", Set.of()));

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Inject
    Caller caller;

    @Inject
    Languages languages;

    @Inject
    HttpServletRequest request;

    /// The page of that template, with `model` as its parameter.
    public String page(String template, String active, Object model) {
        return render(template, Map.of("shell", shell(active), "model", model));
    }

    /// The sheet of that template for paper: in the language of the site, whoever prints.
    public String sheet(String template, Object model) {
        var place = caller.place();
        var shell = new Shell(Texts.of(place), caller.person(), null, place, caller.roles(), List.of(), "", "");
        return render(template, Map.of("shell", shell, "model", model));
    }

    /// Sends the browser on after a command: with `HX-Redirect` where htmx asked.
    public Response go(String path) {
        return away(caller.placed() ? "/w/" + caller.place().slug() + path : path);
    }

    /// Sends the browser to that address, here or at the identity provider.
    public Response away(String target) {
        return request.getHeader("HX-Request") == null
                ? Response.seeOther(URI.create(target)).build()
                : Response.noContent().header("HX-Redirect", target).build();
    }

    String render(String template, Map<String, Object> values) {
        var out = new StringOutput(16_384);
        engine.render(template + ".jte", values, out);
        return out.toString();
    }

    public Shell shell(String active) {
        var place = caller.placed() ? caller.place() : null;
        var zone = place == null ? ZoneId.of("UTC") : place.zone();
        var person = caller.known() ? named(caller.person()) : new Person("", "");
        return new Shell(
                texts(zone),
                person,
                caller.host(),
                place,
                caller.roles(),
                rail(place),
                active,
                Uuid7.next().toString());
    }

    /// Outside any workspace nobody has given the person a name: the identity provider's is shown.
    private static Person named(Person person) {
        return person.name().equals(person.subject())
                ? new Person(person.subject(), Sessions.name().orElse(person.name()))
                : person;
    }

    /// The reader's language, ISO 639-1.
    public String language() {
        return texts(ZoneId.of("UTC")).locale().getLanguage();
    }

    public Texts texts(ZoneId zone) {
        return new Texts(languages.of(caller.placed() ? caller.place().language() : "en"), zone);
    }

    private List<Shell.Item> rail(@Nullable Place place) {
        if (place == null) return List.of();
        var items = place.kind() == Place.Kind.SITE ? SITE : OVERSEER;
        return items.stream()
                .filter(item -> item.roles().isEmpty() || item.roles().stream().anyMatch(caller::is))
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
