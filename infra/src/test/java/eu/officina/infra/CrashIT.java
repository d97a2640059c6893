package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// The server loses its power in the midst of work: what was acknowledged is there once, what was not can be sent
/// again,
/// and a timer has gone on.
class CrashIT {
    private static final int BEFORE_THE_CUT = 40;
    private final House house = House.open();

    @Test
    @Verifies({"BR-02", "BR-08", "BO-04", "AU-01"})
    void whatWasAcknowledgedIsThereOnceAfterAPowerCut() throws InterruptedException {
        Screens.open().leave();
        var timed = Trial.at(house).made("activation_time", Map.of());
        var timer = Map.of("field", "activation_time", "value", "start");
        house.alba("OPERATOR").post("start " + timed.id(), timed.path("steps/5/entries"), timer);
        var began = Instant.parse(now(timed, 5, "activation_time").path("at").asText());
        var record = Trial.at(house).made("apheresis_volume", Map.of());
        var acknowledged = new ArrayList<String>();
        var sent = sendUntilItFails(record, acknowledged);
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(BEFORE_THE_CUT);
        assertThat(values(record)).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(values(record).size() - acknowledged.size()).isBetween(0, 1);
        record(record, sent);
        record(record, sent);
        assertThat(values(record)).hasSize(acknowledged.size() + 1).contains(Integer.toString(sent));
        house.alba("OPERATOR")
                .post(
                        "stop " + timed.id(),
                        timed.path("steps/5/entries"),
                        Map.of("field", "activation_time", "value", "stop"));
        var stopped = now(timed, 5, "activation_time");
        var ran = Duration.between(began, Instant.parse(stopped.path("at").asText()));
        assertThat(stopped.path("value").asText()).startsWith(ran.toMinutes() + " min");
        assertThat(house.alba("QA").get("audit/verification").path("findings")).isEmpty();
    }

    /// Records one volume after the other while the power is cut.
    ///
    /// @return the one that was not acknowledged
    private int sendUntilItFails(StoryRecord record, List<String> acknowledged) throws InterruptedException {
        var enough = new CountDownLatch(BEFORE_THE_CUT);
        var sending = CompletableFuture.supplyAsync(() -> {
            for (int value = 200; ; value++) {
                try {
                    record(record, value);
                } catch (StartFailure noAnswer) {
                    return value;
                }
                acknowledged.add(Integer.toString(value));
                enough.countDown();
            }
        });
        enough.await();
        house.officina.cutPower();
        return sending.join();
    }

    private void record(StoryRecord record, int value) {
        var scene = "volume " + value + " of " + record.id();
        var asked = Map.of("field", "apheresis_volume", "value", Integer.toString(value), "reason", "Read again");
        house.alba("OPERATOR").post(scene, record.path("steps/1/entries"), asked);
    }

    private List<String> values(StoryRecord record) {
        var field = field(record, 1, "apheresis_volume");
        var all = new ArrayList<>(field.path("earlier").findValuesAsText("value"));
        all.add(field.path("current").path("value").asText());
        return all;
    }

    private JsonNode now(StoryRecord record, int step, String key) {
        return field(record, step, key).path("current");
    }

    private JsonNode field(StoryRecord record, int step, String key) {
        for (var field : house.alba("OPERATOR")
                .get("batches/" + record.id())
                .path("steps")
                .path(step - 1)
                .path("fields")) {
            if (field.path("field").path("key").asText().equals(key)) return field;
        }
        throw new AssertionError(key);
    }
}
