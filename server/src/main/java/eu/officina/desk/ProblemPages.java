package eu.officina.desk;

import eu.officina.boundary.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells a refusal where the reader is: as a part for htmx, as a page otherwise; the interface keeps its JSON.
///
/// @rule DE-02
@Provider
public class ProblemPages implements ContainerResponseFilter {
    private static final List<String> NAMED = List.of("role", "topic", "lot-state");
    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    @Inject
    Desk desk;

    /// A problem in the reader's language.
    public record Told(
            int status,
            String type,
            String what,
            String why,
            String advice,
            List<Problem.FieldError> errors,
            @org.jspecify.annotations.Nullable String incident,
            boolean stop) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)) return;
        if (request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("api/")) return;
        var shell = desk.shell("");
        var part = request.getHeaderString("HX-Request") != null;
        var html = desk.render(
                part ? "desk/problem" : "desk/refused", Map.of("shell", shell, "model", told(problem, shell.texts())));
        response.setEntity(html.getBytes(StandardCharsets.UTF_8), null, HTML); // RESTEasy escapes a text under 400
    }

    /// Roles, topics of training and states of a lot by their names in the reader's language.
    private static String said(String detail, Texts texts) {
        return Stream.of(detail.split(", ", -1)).map(part -> named(part, texts)).collect(Collectors.joining(", "));
    }

    private static String named(String part, Texts texts) {
        var constant = "." + part.toUpperCase(Locale.ROOT).replace(' ', '_');
        return NAMED.stream()
                .map(group -> texts.or(group + constant, "", List.of()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(part);
    }

    /// `is no number` under `invalid.is-no-number`.
    private static String invalid(String detail) {
        return "invalid."
                + detail.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    private static Told told(Problem problem, Texts texts) {
        var key = "problem." + problem.type().substring(problem.type().lastIndexOf('/') + 1);
        var details =
                problem.details().stream().map(detail -> said(detail, texts)).toList();
        var errors = problem.errors().stream()
                .map(e -> new Problem.FieldError(e.pointer(), texts.or(invalid(e.detail()), e.detail(), List.of())))
                .toList();
        return new Told(
                problem.status(),
                key.substring("problem.".length()),
                texts.said(texts.or(key, problem.title(), details)),
                texts.said(texts.or(key + ".why", problem.detail(), details)),
                texts.said(texts.or(key + ".advice", problem.advice(), details)),
                errors,
                problem.incident(),
                key.equals("problem.wrong-patient"));
    }
}
