package eu.officina.desk;

import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a page's form holds, read as its types; its hidden key makes a double click one effect.
///
/// - **Refuses** [InvalidInput] naming the field.
@RequestScoped
public class Form {
    @Inject
    Caller caller;

    private static final int MOST_TEXT = 8_192;

    private @Nullable MultivaluedMap<String, String> values;

    /// Takes the form's values, and its key for the command that follows.
    public Form of(MultivaluedMap<String, String> sent) {
        values = sent;
        var key = text("key");
        if (!key.isEmpty()) caller.sendUnder(id("key"));
        return this;
    }

    /// Takes the values of a form with files, and its key.
    public Form ofParts(List<EntityPart> parts) {
        var sent = new MultivaluedHashMap<String, String>();
        for (var part : parts) {
            if (part.getFileName().isEmpty()) sent.add(part.getName(), content(part));
        }
        return of(sent);
    }

    private static String content(EntityPart part) {
        try {
            return new String(part.getContent().readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new InvalidInput("/" + part.getName(), "can't be read");
        }
    }

    /// The file under that name.
    public static EntityPart file(List<EntityPart> parts, String name) {
        return parts.stream()
                .filter(p -> p.getName().equals(name)
                        && p.getFileName().filter(n -> !n.isEmpty()).isPresent())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/" + name, "is missing"));
    }

    public String text(String name) {
        var value = values == null ? null : values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public @Nullable String optional(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    public List<String> all(String name) {
        var found = values == null ? null : values.get(name);
        return found == null ? List.of() : List.copyOf(found);
    }

    public boolean checked(String name) {
        return !text(name).isEmpty();
    }

    public UUID id(String name) {
        return read(name, UUID::fromString, "is no identifier");
    }

    /// Every identifier under that name.
    public Set<UUID> ids(String name) {
        try {
            return all(name).stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException notOne) {
            throw new InvalidInput("/" + name, "is no identifier");
        }
    }

    public int whole(String name) {
        return read(name, Integer::valueOf, "is no whole number");
    }

    public BigDecimal decimal(String name) {
        return read(name, text -> new BigDecimal(text.replace(',', '.')), "is no number");
    }

    public LocalDate date(String name) {
        return read(name, LocalDate::parse, "is no date (year-month-day)");
    }

    /// A local date and time of the site.
    public Instant moment(String name) {
        return read(
                name,
                text -> LocalDateTime.parse(text).atZone(caller.place().zone()).toInstant(),
                "is no date and time");
    }

    public <E extends Enum<E>> E choice(String name, Class<E> of) {
        return read(name, text -> Enum.valueOf(of, text), "is none of the choices");
    }

    private <T> T read(String name, Function<String, T> how, String otherwise) {
        try {
            return how.apply(text(name));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new InvalidInput("/" + name, otherwise);
        }
    }
}
