package eu.officina.boundary;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/// A field that can't be read at all, such as a date that is none. Nothing of the call was kept.
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem.FieldError error;

    /// @param pointer JSON pointer to the field, e.g. `/weight`
    public InvalidInput(String pointer, String what) {
        super(pointer, null, false, false);
        error = new Problem.FieldError(pointer, what);
    }

    /// Told as 400 with a pointer to the field.
    @Provider
    public static class Mapper implements ExceptionMapper<InvalidInput> {
        @Override
        public Response toResponse(InvalidInput invalid) {
            return InvalidInputMapper.answer(List.of(invalid.error));
        }
    }
}
