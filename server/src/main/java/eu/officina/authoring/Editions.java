package eu.officina.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import eu.officina.masterrecords.Master;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the next edition of a master record is called.
///
/// - **Shape** `3` after `2`; a site's edition on a central one keeps its number: `2+A2` after `2+A1`.
public final class Editions {
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("^(.*?)(\\d{1,6})$");

    private Editions() {}

    /// @param taken the editions of the product that are there
    public static String next(String edition, Set<String> taken) {
        var match = ENDS_IN_NUMBER.matcher(edition);
        var stem = match.matches() ? match.group(1) : edition + ".";
        int number = match.matches() ? Integer.parseInt(match.group(2)) + 1 : 2;
        while (taken.contains(stem + number)) number++;
        return stem + number;
    }

    /// The same document under another edition, standing on another central one (null: on none).
    public static Master renamed(Master master, String edition, Master.@Nullable Origin origin) {
        ObjectNode tree = Json.MAPPER.valueToTree(master);
        tree.put("edition", edition);
        tree.set("origin", Json.MAPPER.valueToTree(origin));
        return MasterJson.of(tree);
    }
}
