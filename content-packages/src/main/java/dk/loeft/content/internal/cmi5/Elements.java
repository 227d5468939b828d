package dk.loeft.content.internal.cmi5;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The elements of cmi5 within an element, in the order the schema asks for; those of other namespaces do not count. */
final class Elements {
    private final String file;

    Elements(String file) {
        this.file = file;
    }

    boolean is(XmlNode node, String name) {
        return node.namespace().equals(StructureReader.NAMESPACE) && node.name().equals(name);
    }

    Optional<XmlNode> find(XmlNode parent, String name) {
        return parent.children().stream().filter(each -> is(each, name)).findFirst();
    }

    List<XmlNode> all(XmlNode parent, String name) {
        return parent.children().stream().filter(each -> is(each, name)).toList();
    }

    XmlNode need(XmlNode parent, String name) throws PackageRefused {
        Optional<XmlNode> found = find(parent, name);
        if (found.isEmpty()) {
            throw RefusalCode.CMI5_MISSING.atLine(file, parent.line(), parent.name(), name);
        }
        return found.get();
    }

    /**
     * Refuses elements that do not belong there or stand in another order.
     *
     * @param order their names; several with a bar between them may be mixed and stand many times
     */
    void check(XmlNode parent, List<String> order) throws PackageRefused {
        int at = 0;
        int before = -1;
        for (XmlNode each : parent.children()) {
            if (!each.namespace().equals(StructureReader.NAMESPACE)) {
                continue;
            }
            int place = place(each.name(), order);
            boolean again = place == before
                    && !order.get(place).contains("|")
                    && !each.name().equals("objective");
            if (place < at || again) {
                throw RefusalCode.CMI5_ELEMENT.atLine(
                        file,
                        each.line(),
                        parent.name(),
                        each.name(),
                        String.join(", ", order).replace("|", "/"));
            }
            at = place;
            before = place;
        }
    }

    private static int place(String name, List<String> order) {
        for (int i = 0; i < order.size(); i++) {
            if (Arrays.asList(order.get(i).split("\\|")).contains(name)) {
                return i;
            }
        }
        return -1;
    }
}
