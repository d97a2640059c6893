package eu.officina.printing;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Prints the sheet of a template as an archivable document, in the language of the site.
///
/// - **Units** two documents at a time; the others wait for their turn, so that long records don't fill the memory.
///
/// @rule PT-01
@ApplicationScoped
public class Press {
    private static final Semaphore TURNS = new Semaphore(2, true);

    @Inject
    Desk desk;

    public byte[] print(String template, Object model, Enclosure... enclosures) {
        TURNS.acquireUninterruptibly();
        try {
            return Archivable.of(desk.sheet(template, model), List.of(enclosures));
        } catch (IOException x) {
            throw new IllegalStateException(template, x);
        } finally {
            TURNS.release();
        }
    }
}
