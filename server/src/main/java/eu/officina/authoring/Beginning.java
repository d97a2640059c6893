package eu.officina.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.masterrecords.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// An edition as its page shows it, and with what a new draft begins: nothing but the receipt of the cells, or an
/// edition that is there.
@ApplicationScoped
class Beginning {
    @Inject
    Masters masters;

    /// From the form of the head; step 1 receives the cells, as every record begins.
    static Master from(Form form) {
        ObjectNode head = Json.MAPPER.createObjectNode();
        DraftForms.head(form, head);
        var step = head.putArray("steps")
                .addObject()
                .put("number", 1)
                .put("day", 0)
                .put("name", form.text("first"))
                .put("instruction", "")
                .put("signedBy", Step.SignedBy.NOBODY.name());
        var fields = step.putArray("fields");
        field(fields.addObject(), Preset.DONATION, form.text("donation"));
        field(fields.addObject(), Preset.PATIENT, form.text("patient"));
        return MasterJson.of(head);
    }

    private static void field(ObjectNode field, Preset preset, String label) {
        field.setAll(preset.field());
        field.put("key", preset.name().toLowerCase(Locale.ROOT)).put("label", label);
    }

    /// An edition with all that its page shows.
    EditionPages.Reading reading(UUID id) {
        var edition = masters.get(id);
        var others = masters.list().stream()
                .filter(other -> other.product().equals(edition.about().product()))
                .filter(other -> !other.id().equals(id))
                .toList();
        var draft = edition.about().state() == MasterRecord.State.DRAFT;
        return new EditionPages.Reading(
                edition,
                others,
                Specification.of(edition.master()),
                draft ? MasterCheck.of(edition.master()) : List.of(),
                masters.signatures(id),
                masters.notes(id));
    }

    /// The document of an edition under the next edition's name.
    Master next(UUID id) {
        var edition = masters.get(id);
        var taken = masters.list().stream()
                .filter(m -> m.product().equals(edition.about().product()))
                .map(Masters.Listed::edition)
                .collect(Collectors.toSet());
        return Editions.renamed(
                edition.master(),
                Editions.next(edition.about().edition(), taken),
                edition.master().origin());
    }
}
