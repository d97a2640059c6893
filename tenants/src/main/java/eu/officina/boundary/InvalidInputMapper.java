package eu.officina.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Input that has not the shape asked for: 400 with a JSON pointer to each field.
@Provider
public class InvalidInputMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return answer(invalid.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(pointer(v), v.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::pointer).thenComparing(Problem.FieldError::detail))
                .toList());
    }

    static Response answer(List<Problem.FieldError> errors) {
        return Problem.of(BoundaryRefusal.INVALID_INPUT, List.of()).with(errors).response();
    }

    /// The path without the method and the name of its argument.
    private static String pointer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(node -> "/" + (node.getIndex() == null ? "" : node.getIndex() + "/") + node.getName())
                .collect(Collectors.joining());
    }

    /// JSON that can't be read, or whose members have the wrong type or name.
    @Provider
    public static class Unreadable implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException unreadable) {
            var pointer = unreadable instanceof JsonMappingException m
                    ? m.getPath().stream()
                            .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName()))
                            .collect(Collectors.joining())
                    : "";
            return answer(List.of(new Problem.FieldError(pointer, unreadable.getOriginalMessage())));
        }
    }
}
