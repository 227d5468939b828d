package dk.loeft.content.internal.scorm2004.replay;

import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.DataStoreMap;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.internal.scorm2004.replay.Script.Command;
import dk.loeft.content.internal.scorm2004.replay.Script.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second package of a script that speaks of two, when only the first is there: its activities in a row, with the data stores
 * that the script uses in them and with a store of its own for each. What may be read and written is taken from the script, so of
 * that alone the replay then proves nothing.
 */
final class StandIn {

    private static final Pattern STORE = Pattern.compile("a~DA~&([^&]+)&~STR.*", Pattern.DOTALL);

    private StandIn() {}

    static TestPackage of(String name, Script script, TestPackage present) {
        Map<String, Map<String, DataStoreMap>> stores = new LinkedHashMap<>();
        for (Visit visit : script.visits()) {
            if (!present.has(visit.activity())) {
                Map<String, DataStoreMap> own = stores.computeIfAbsent(visit.activity(), a -> new LinkedHashMap<>());
                visit.commands().forEach(command -> add(own, command));
            }
        }
        List<Activity> children = new ArrayList<>();
        stores.forEach((act, maps) -> children.add(new Activity(
                "activity_" + act,
                "Activity " + act,
                true,
                new Content(true, "?act=" + act, null, null, List.copyOf(maps.values()), Set.of()),
                Sequencing.DEFAULT,
                List.of())));
        children.sort((one, other) -> one.identifier().compareTo(other.identifier()));
        Sequencing flows = Sequencing.DEFAULT.with(ControlMode.of(false, true));
        Activity root = new Activity(name, name, true, null, flows, children);
        return new TestPackage(present.folder().resolveSibling(name), new ActivityTree(root, true, false));
    }

    private static void add(Map<String, DataStoreMap> stores, Command command) {
        Matcher store = STORE.matcher(command.argument());
        if (!store.matches()) {
            return;
        }
        String id = store.group(1);
        DataStoreMap before = stores.getOrDefault(id, new DataStoreMap(id, true, true));
        boolean read = before.read()
                && !(command.method().equals("GET") && command.error().equals("405"));
        boolean write = before.write()
                && !(command.method().equals("SET") && command.error().equals("404"));
        stores.put(id, new DataStoreMap(id, read, write));
    }
}
