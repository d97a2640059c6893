package eu.officina.authoring;

import static eu.officina.authoring.FormValues.list;
import static eu.officina.authoring.FormValues.put;
import static eu.officina.authoring.FormValues.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Json;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Field;

/// The form of one field: the members that its kind uses, and only those.
///
/// @rule MW-05
class FieldForm {
    private final FormValues values;
    private final ObjectNode field;

    private FieldForm(Form form, Field.Kind kind) {
        values = new FormValues(form);
        field = Json.MAPPER.createObjectNode().put("kind", kind.name());
    }

    static ObjectNode read(Form form, Field.Kind kind) {
        var reading = new FieldForm(form, kind);
        reading.named();
        Members.of(kind).forEach(reading::member);
        return reading.field;
    }

    private void named() {
        var key = values.form().text("fieldKey");
        if (key.isEmpty() || key.length() > 60) throw new InvalidInput("/fieldKey", "is missing");
        field.put("key", key).put("label", values.form().text("label"));
        values.text(field, "hint");
    }

    private void member(Members member) {
        switch (member) {
            case UNIT -> values.text(field, "unit");
            case EXPRESSION -> values.text(field, "expression");
            case GTIN -> values.text(field, "gtin");
            case EQUIPMENT -> values.text(field, "equipment");
            case DECIMALS -> values.whole(field, "decimals");
            case LIMIT -> values.limit(field, "limit");
            case ALERT -> values.limit(field, "alert");
            case PLAUSIBLE -> values.limit(field, "plausible");
            case SINGLE_USE -> values.checked(field, "singleUse");
            case PENDING -> {
                values.checked(field, "mayBePending");
                values.whole(field, "dueDays");
            }
            case RELEASE -> values.checked(field, "release");
            case IPC -> values.checked(field, "ipc");
            default -> several(member);
        }
    }

    private void several(Members member) {
        switch (member) {
            case CHOICES -> values.lines(field, "choices");
            case ACCEPT -> values.lines(field, "accept");
            case ON_FAIL -> values.form().all("onFail").forEach(field.withArray("onFail")::add);
            case PARTS -> values.rows("part", "label").forEach(this::part);
            case VARIANTS -> values.rows("variant", "phase").forEach(this::variant);
            case SAMPLE ->
                field.putObject("sample")
                        .put("type", values.form().text("sampleType"))
                        .put("grade", values.form().text("sampleGrade"));
            case MAPPING -> values.rows("column", "name").forEach(this::column);
            case MINUTES -> {
                values.whole(field, "minMinutes");
                values.whole(field, "maxMinutes");
            }
            default -> throw new IllegalArgumentException(member.name());
        }
    }

    private void part(FormValues.Row row) {
        if (row.text("label").isEmpty()) return;
        var part = Json.MAPPER.createObjectNode().put("label", row.text("label"));
        put(part, "unit", row.text("unit"));
        whole(part, "decimals", row.name("decimals"), row.text("decimals"));
        values.limit(part, "limit", row);
        if (!part.has("limit")) part.putObject("limit");
        field.withArray("parts").add(part);
    }

    private void variant(FormValues.Row row) {
        var variant = Json.MAPPER.createObjectNode();
        put(variant, "phase", row.text("phase"));
        put(variant, "site", row.text("site"));
        values.limit(variant, "limit", row);
        values.limit(variant, "alert", row);
        list(variant, "accept", row.text("accept"), ";");
        if (!variant.isEmpty()) field.withArray("variants").add(variant);
    }

    private void column(FormValues.Row row) {
        if (row.text("name").isEmpty()) return;
        var column = Json.MAPPER.createObjectNode().put("name", row.text("name"));
        column.put("field", row.text("field")).put("take", row.text("take"));
        put(column, "unit", row.text("unit"));
        field.withArray("mapping").add(column);
    }
}
