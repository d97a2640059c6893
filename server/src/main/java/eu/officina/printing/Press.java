package eu.officina.printing;

import eu.officina.boundary.Refusal;
import eu.officina.desk.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Prints the sheet of a template as an archivable document, in the language of the site.
///
/// - **Units** one document at a time: a record of five thousand entries takes some 250 MB while it is made; the others
///   wait for their turn, a minute at most.
/// - **Refuses** [PrintingRefusal#PRESS_BUSY].
///
/// @rule PT-01
@ApplicationScoped
public class Press {
    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    Desk desk;

    public byte[] print(String template, Object model, Enclosure... enclosures) {
        take();
        try {
            return Archivable.of(desk.sheet(template, model), List.of(enclosures));
        } catch (IOException x) {
            throw new IllegalStateException(template, x);
        } finally {
            turn.release();
        }
    }

    private void take() {
        try {
            if (!turn.tryAcquire(1, TimeUnit.MINUTES)) throw new Refusal(PrintingRefusal.PRESS_BUSY);
        } catch (InterruptedException x) {
            Thread.currentThread().interrupt();
            throw new Refusal(PrintingRefusal.PRESS_BUSY);
        }
    }
}
