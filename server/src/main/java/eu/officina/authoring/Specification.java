package eu.officina.authoring;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Variant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a master record asks, gathered: the release specification, the in-process controls, the bill of materials, the
/// equipment.
public record Specification(List<Test> release, List<Test> controls, List<Needed> materials, List<Needed> equipment) {

    /// One test with its criterion, and the other criteria by clinical phase and site.
    public record Test(int step, Field field, String criterion, List<Other> others) {
        /// Recorded, and nothing more.
        public boolean recordedOnly() {
            return criterion.isEmpty() && field.kind() != Field.Kind.CHECK;
        }
    }

    /// Another criterion for a clinical phase, a site, or both.
    public record Other(@Nullable String phase, @Nullable String site, String criterion) {}

    /// A material by GTIN or a device by type: what the steps call it, and in which it is used.
    public record Needed(String code, String name, List<Integer> steps, boolean singleUse) {}

    static Specification of(Master master) {
        return new Specification(
                tests(master, Field::release),
                tests(master, field -> field.ipc() && !field.release()),
                needed(master, Field.Kind.MATERIAL, Field::gtin),
                needed(master, Field.Kind.EQUIPMENT, Field::equipment));
    }

    private static List<Test> tests(Master master, Predicate<Field> which) {
        return master.fields()
                .filter(p -> which.test(p.field()))
                .map(p -> new Test(p.step().number(), p.field(), p.field().criterion(), others(master, p.field())))
                .toList();
    }

    private static List<Other> others(Master master, Field field) {
        return field.variants().stream().map(v -> other(master, field, v)).toList();
    }

    private static Other other(Master master, Field field, Variant v) {
        var criterion = master.at(v.phase(), Objects.requireNonNullElse(v.site(), ""))
                .fields()
                .map(Master.Placed::field)
                .filter(f -> f.key().equals(field.key()))
                .map(Field::criterion)
                .findFirst()
                .orElse("");
        return new Other(v.phase(), v.site(), criterion);
    }

    private static List<Needed> needed(Master master, Field.Kind kind, Function<Field, @Nullable String> code) {
        Map<String, List<Master.Placed>> byCode = master.fields()
                .filter(p -> p.field().kind() == kind)
                .collect(Collectors.groupingBy(
                        p -> Objects.requireNonNullElse(code.apply(p.field()), "–"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byCode.entrySet().stream()
                .map(e -> needed(e.getKey(), e.getValue()))
                .toList();
    }

    private static Needed needed(String code, List<Master.Placed> places) {
        var names = new LinkedHashSet<String>();
        places.forEach(p -> names.add(p.field().label()));
        var steps = places.stream().map(p -> p.step().number()).distinct().toList();
        return new Needed(
                code,
                String.join(", ", names),
                steps,
                places.stream().anyMatch(p -> p.field().singleUse()));
    }
}
