package eu.officina.authoring;

import static eu.officina.authoring.FormValues.list;
import static eu.officina.authoring.FormValues.nest;
import static eu.officina.authoring.FormValues.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import eu.officina.desk.Form;
import java.util.List;

/// The forms of the head and of a step, put into the document.
class DraftForms {
    private static final List<String> HEAD =
            List.of("product", "edition", "title", "atmpClass", "regime", "gtin", "batchPrefix", "storage", "source");

    private static final List<String> LABEL =
            List.of("substance", "form", "excipients", "route", "warning", "disposal");

    private DraftForms() {}

    static void head(Form form, ObjectNode head) {
        var values = new FormValues(form);
        HEAD.forEach(member -> head.put(member, form.text(member)));
        values.whole(head, "shelfLifeHours");
        list(head, "startingMaterial", form.text("startingMaterial"), "[\\s,;]+");
        var annexes = head.putArray("annexes");
        form.all("annexes").forEach(annexes::add);
        var label = Json.MAPPER.createObjectNode();
        LABEL.forEach(member -> put(label, member, form.text("label." + member)));
        FormValues.whole(label, "usableMinutes", "label.usableMinutes", form.text("label.usableMinutes"));
        if (form.checked("label.allogeneic")) label.put("allogeneic", true);
        nest(head, "label", label);
    }

    static void step(Form form, ObjectNode step) {
        var values = new FormValues(form);
        step.put("name", form.text("name")).put("instruction", form.text("instruction"));
        step.put("day", form.whole("day")).put("signedBy", form.text("signedBy"));
        put(step, "role", form.text("role"));
        put(step, "criticality", form.text("criticality"));
        values.whole(step, "repeats");
        values.checked(step, "anyTime");
        condition(form, step);
        window(form, step);
    }

    private static void condition(Form form, ObjectNode step) {
        step.remove("onlyIf");
        if (form.text("onlyIf.field").isEmpty()) return;
        var condition = step.putObject("onlyIf").put("field", form.text("onlyIf.field"));
        list(condition, "is", form.text("onlyIf.is"), "\\R");
        condition.put("outOfLimits", form.checked("onlyIf.outOfLimits"));
    }

    private static void window(Form form, ObjectNode step) {
        var window = Json.MAPPER.createObjectNode();
        for (var member : List.of("after", "minMinutes", "maxMinutes")) {
            FormValues.whole(window, member, "window." + member, form.text("window." + member));
        }
        nest(step, "window", window.has("after") ? window : Json.MAPPER.createObjectNode());
    }
}
