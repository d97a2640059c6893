package eu.officina.infra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// How long a batch record of 50, 500 and 5,000 entries takes to be recorded into, opened, reviewed and exported.
///
/// It prints; it asserts nothing: run it with `./mvnw verify -Pbenchmark`. Compare the lines of one run with each
/// other.
class RecordBenchmark {
    private static final int FIELDS = 10;
    private static final int SAMPLE = 20;
    private final House house = House.open();
    private final Screens screens = Screens.open();
    private final List<String> lines = new ArrayList<>();

    @Test
    void aLongRecordIsAsQuickAsAShortOne() {
        lines.add("%8s %8s %14s %14s %12s %12s %12s %12s"
                .formatted(
                        "steps",
                        "entries",
                        "first 20 (ms)",
                        "last 20 (ms)",
                        "step (ms)",
                        "overview",
                        "review",
                        "PDF (ms)"));
        measure(5); // warms up; printed, and measured once more
        for (int steps : new int[] {5, 50, 500}) measure(steps);
        lines.forEach(System.out::println); // what a benchmark is for
    }

    private void measure(int steps) {
        var record = Trial.at(house).begun(master(steps));
        var operator = house.alba("OPERATOR");
        var times = new ArrayList<Long>();
        for (int step = 2; step <= steps + 1; step++) {
            for (int field = 0; field < FIELDS; field++) {
                var answer = Map.of("field", "v" + step + "_" + field, "value", "50");
                int number = step;
                times.add(timed(() ->
                        operator.post("b " + UUID.randomUUID(), record.path("steps/" + number + "/entries"), answer)));
            }
        }
        var page = screens.as("alba-qa");
        var base = house.url() + "/w/hospital-alba/batches/" + record.id();
        lines.add("%8d %8d %14d %14d %12d %12d %12d %12d"
                .formatted(
                        steps,
                        times.size(),
                        median(times.subList(0, SAMPLE)),
                        median(times.subList(times.size() - SAMPLE, times.size())),
                        opened(page, base + "/steps/" + steps / 2),
                        opened(page, base),
                        opened(page, base + "/review"),
                        printed(record)));
    }

    private long printed(StoryRecord record) {
        return timed(() -> {
            var answer = house.alba("QA").asked(Trial.W + record.path("dossier.pdf"));
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
            return answer;
        });
    }

    /// The median of five openings in the browser, until the page is loaded.
    private static long opened(com.microsoft.playwright.Page page, String address) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) times.add(timed(() -> page.navigate(address)));
        return median(times);
    }

    private static long timed(Supplier<?> work) {
        long began = System.nanoTime();
        var _ = work.get();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static ArrayNode master(int steps) {
        var all = House.JSON.createArrayNode();
        var first = step(all, 1);
        field(first, "donation", "DONATION");
        field(first, "patient", "PATIENT");
        for (int number = 2; number <= steps + 1; number++) {
            var step = step(all, number);
            for (int f = 0; f < FIELDS; f++) {
                var field = field(step, "v" + number + "_" + f, "VALUE");
                field.put("unit", "%").put("decimals", 1).putObject("limit").put("min", 20);
                if (number == steps + 1 && f == FIELDS - 1) field.put("release", true);
            }
        }
        return all;
    }

    private static ObjectNode step(ArrayNode all, int number) {
        var step = all.addObject().put("number", number).put("day", number / 40);
        step.put("name", "Step " + number)
                .put("instruction", "Read and record.")
                .put("signedBy", "NOBODY");
        step.putArray("fields");
        return step;
    }

    private static ObjectNode field(ObjectNode step, String key, String kind) {
        var field = step.withArray("fields").addObject();
        return field.put("key", key).put("label", key.replace('_', ' ')).put("kind", kind);
    }
}
