package eu.officina.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An answer that says no, as RFC 9457 `application/problem+json`.
///
/// - **Shape** `type` stable, `title` what happened, `detail` why, `advice` what to do; `errors` per field (JSON
///   pointers); `incident` only for faults.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = Problem.EXAMPLE)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String advice,
        List<FieldError> errors,
        @Nullable String incident,
        @JsonIgnore List<String> details) {

    static final String EXAMPLE = """
            {"type": "/problems/step-waits", "title": "Step 4 waits for step 3.", "status": 409,
             "detail": "Steps are done in the order of the master record.", "advice": "Finish step 3 first."}""";

    public static final String JSON = "application/problem+json";

    /// One field that can't be taken: where (JSON pointer) and what is wrong with it.
    public record FieldError(String pointer, String detail) {}

    public static Problem of(Reason reason, List<String> details) {
        return new Problem(
                reason.type().toString(),
                fill(reason.words().title(), details),
                reason.status(),
                fill(reason.words().why(), details),
                fill(reason.words().advice(), details),
                List.of(),
                null,
                details);
    }

    Problem with(List<FieldError> found) {
        return new Problem(type, title, status, detail, advice, found, incident, details);
    }

    Problem withIncident(String id) {
        return new Problem(type, title, status, detail, advice, errors, id, details);
    }

    public Response response() {
        return Response.status(status).type(JSON).entity(this).build();
    }

    /// The sentence with its `{0}`, `{1}` filled in.
    public static String fill(String sentence, List<String> details) {
        return new MessageFormat(sentence.replace("'", "''"), java.util.Locale.ROOT).format(details.toArray());
    }
}
