package eu.officina.papers;

import eu.officina.boundary.Refusal;
import eu.officina.printing.Press;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/// The forms as they are printed: blank fields with their limits, and room for signatures.
///
/// @rule PA-01
@ApplicationScoped
public class PaperSheets {
    @Inject
    PaperRegister register;

    @Inject
    Press press;

    /// One numbered copy.
    public record Sheet(PaperViews.View form, PaperViews.Copy copy) {}

    byte[] print(UUID paper, int copy) {
        var form = register.get(paper);
        return press.print("papers/form", new Sheet(form, find(form, copy)));
    }

    private static PaperViews.Copy find(PaperViews.View form, int copy) {
        return form.copies().stream()
                .filter(c -> c.copy() == copy)
                .findFirst()
                .orElseThrow(() -> new Refusal(PaperRefusal.PAPER_UNKNOWN));
    }
}
