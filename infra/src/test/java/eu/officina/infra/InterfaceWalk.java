package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// Walks the interface's document: every operation that names a thing, by every role of hospital-alba, with identifiers
/// of
/// another workspace and with identifiers of nothing.
final class InterfaceWalk {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NOISE = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final List<String> ROLES =
            List.of("OPERATOR", "NURSE", "QC", "QA", "QP", "PHYSICIAN", "PHARMACOVIGILANCE", "ADMINISTRATOR");
    /// A body that would be taken, so that the identifier decides.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("entries", "{\"field\":\"bag_intact\",\"value\":\"yes\"}"),
            Map.entry("assessment", "{\"severity\":\"MINOR\",\"assessment\":\"x\",\"causality\":\"POSSIBLE\"}"),
            Map.entry("completion", "{\"words\":\"x\"}"),
            Map.entry("judgements", "{\"exception\":\"x\",\"decision\":\"ACCEPTED\"}"),
            Map.entry("classification", "{\"severity\":\"MINOR\",\"assessment\":\"x\"}"),
            Map.entry("findings", "{\"cause\":\"x\",\"impact\":\"x\"}"),
            Map.entry("return", "{\"reason\":\"x\"}"),
            Map.entry("closure", "{\"reason\":\"x\"}"),
            Map.entry("check", "{\"effective\":true,\"words\":\"x\"}"),
            Map.entry("acknowledgements", "{\"signal\":\"x\",\"words\":\"x\"}"),
            Map.entry("labels", "{\"bags\":1,\"volume\":10}"),
            Map.entry("checks", "{\"scan\":\"]d20109521234543213172801011010LOT\"}"),
            Map.entry("applications", "{\"scan\":\"]d20109521234543213172801011010LOT\"}"),
            Map.entry("waivers", "{\"scan\":\"]d20109521234543213172801011010LOT\"}"),
            Map.entry("minutes", "{\"wristband\":\"x\",\"label\":\"x\"}"),
            Map.entry("prints", "{\"size\":\"BAG\"}"),
            Map.entry("loss", "{\"became\":\"SPOILED\",\"reason\":\"x\"}"),
            Map.entry("answer", "{\"words\":\"x\"}"),
            Map.entry("moves", "{\"bag\":\"x\",\"box\":\"x\"}"),
            Map.entry("withdrawals", "{\"bag\":\"x\",\"reason\":\"x\"}"),
            Map.entry("bags", "{\"bag\":\"x\"}"),
            Map.entry("arrival", "{\"bags\":[]}"),
            Map.entry(
                    "temperatures",
                    "{\"source\":\"x\",\"readings\":[{\"at\":\"2026-01-01T00:00:00Z\",\"celsius\":5}]}"),
            Map.entry(
                    "assessments",
                    "{\"what\":\"GAP\",\"begins\":\"2026-01-01T00:00:00Z\",\"harmless\":true,\"words\":\"x\"}"),
            Map.entry("papers", "{\"first\":1,\"last\":1}"),
            Map.entry("copies", "{\"reason\":\"x\"}"),
            Map.entry("cancellation", "{\"reason\":\"x\",\"destroyed\":1}"),
            Map.entry("decisions", "{\"field\":\"x\",\"choice\":\"GO_ON\",\"words\":\"x\"}"),
            Map.entry("remarks", "{\"words\":\"x\"}"),
            Map.entry("decision", "{\"state\":\"BLOCKED\",\"reason\":\"x\"}"),
            Map.entry("out-of-use", "{\"reason\":\"x\"}"),
            Map.entry("qualification", "{\"until\":\"2099-01-01\",\"certificate\":\"x\"}"),
            Map.entry("calibration", "{\"until\":\"2099-01-01\",\"certificate\":\"x\"}"),
            Map.entry("readings", "{\"count\":99,\"organism\":\"x\",\"incubation\":\"x\"}"),
            Map.entry(
                    "limits",
                    "{\"type\":\"SETTLE_PLATE\",\"from\":\"2099-01-01\",\"because\":\"x\",\"limits\":"
                            + "{\"alert\":1,\"action\":2,\"incubationDays\":5}}"),
            Map.entry("withdrawal", "{\"reason\":\"x\"}"),
            Map.entry("end", "{\"reason\":\"x\"}"),
            Map.entry("revocation", "{\"reason\":\"x\"}"));

    private final House house;

    InterfaceWalk(House house) {
        this.house = house;
    }

    /// What one operation answered one role: with foreign identifiers, and with identifiers of nothing.
    record Answer(String operation, String role, String foreign, String unknown) {
        String what() {
            return operation + " as " + role;
        }

        boolean same() {
            return foreign.equals(unknown);
        }
    }

    /// Real identifiers of a workspace, by the name of the path's parameter.
    Map<String, String> idsOf(String workspace) {
        var qa = house.cast.actor(workspace, "QA");
        var ids = new HashMap<String, String>();
        var batch = qa.get("batches").path(0).path("identity").path("batch").asText();
        ids.put("batch", batch);
        ids.put("thing", batch);
        ids.put("product", qa.get("masters").path(0).path("product").asText());
        ids.put("parameter", "transport_temp");
        ids.put("master", first(qa.get("masters")));
        ids.put("central", first(qa.get("central")));
        ids.put("membership", first(qa.get("memberships")));
        ids.put("grant", first(qa.get("grants")));
        ids.put("deviation", deviation(qa));
        ids.put("item", first(qa.get("quality/log")));
        ids.put("paper", first(qa.get("papers")));
        ids.put("case", first(qa.get("cases")));
        ids.put("label", label(qa));
        ids.put("lot", first(qa.get("lots")));
        ids.put("device", first(qa.get("equipment")));
        ids.put("training", first(qa.get("training")));
        ids.put("place", first(qa.get("monitoring/sites")));
        ids.put("sample", first(qa.get("monitoring/samples")));
        return ids;
    }

    private static String first(JsonNode list) {
        return list.path(0).path("id").asText(UUID.randomUUID().toString());
    }

    private static String deviation(StoryActor qa) {
        for (var line : qa.get("batches")) {
            var found = qa.get("batches/" + line.path("identity").path("batch").asText() + "/deviations");
            if (!found.isEmpty()) return first(found);
        }
        return UUID.randomUUID().toString();
    }

    private static String label(StoryActor qa) {
        for (var line : qa.get("batches")) {
            var found = qa.get("batches/" + line.path("identity").path("batch").asText() + "/labels");
            if (!found.isEmpty()) return first(found);
        }
        return UUID.randomUUID().toString();
    }

    List<Answer> everyOperation(Map<String, String> ids, boolean commandsToo) {
        var answers = new ArrayList<Answer>();
        var nothing = new LinkedHashMap<String, String>();
        ids.keySet().forEach(name -> nothing.put(name, UUID.randomUUID().toString()));
        paths().properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var reads = operation.getKey().equals("get");
                    if (!names(path.getKey(), ids)
                            || !(reads || (commandsToo && operation.getKey().equals("post")))) return;
                    for (var role : ROLES)
                        answers.add(answer(operation.getKey(), path.getKey(), role, List.of(ids, nothing)));
                }));
        return answers;
    }

    /// What every operation of a site answers to one role, by its status and kind of refusal.
    Map<String, String> everyAnswer(String role) {
        var answers = new TreeMap<String, String>();
        paths().properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!path.getKey().startsWith("/api/w/{workspace}/")) return;
                    if (!operation.getKey().matches("get|post")) return;
                    var said = told(operation.getKey(), path.getKey(), role, Map.of());
                    answers.put(operation.getKey() + " " + path.getKey().substring(19), said);
                }));
        return answers;
    }

    private JsonNode paths() {
        return House.read(house.send(HttpRequest.newBuilder(house.url().resolve("/openapi"))
                                .header("Accept", "application/json"))
                        .body())
                .path("paths");
    }

    private static boolean names(String path, Map<String, String> ids) {
        return path.startsWith("/api/w/{workspace}/")
                && ids.keySet().stream().anyMatch(n -> path.contains("{" + n + "}"));
    }

    private Answer answer(String method, String path, String role, List<Map<String, String>> ids) {
        var operation = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        return new Answer(
                operation, role, told(method, path, role, ids.getFirst()), told(method, path, role, ids.getLast()));
    }

    private String told(String method, String path, String role, Map<String, String> ids) {
        var filled = PARAMETER.matcher(path).replaceAll(m -> switch (m.group(1)) {
            case "workspace" -> "hospital-alba";
            case "step" -> "1";
            default -> ids.getOrDefault(m.group(1), UUID.randomUUID().toString());
        });
        var actor = house.alba(role);
        HttpResponse<String> answer = method.equals("get")
                ? actor.asked(filled)
                : actor.posted("walk " + UUID.randomUUID(), filled, House.read(body(path)));
        return answer.statusCode() + " " + NOISE.matcher(answer.body()).replaceAll("*");
    }

    private static String body(String path) {
        return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}");
    }
}
