package dk.loeft.content.internal.tincan;

import dk.loeft.content.internal.manifest.XmlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses among elements that say the same in several languages: Danish, else one without a language, else English, else any. */
final class ByLanguage {

    private ByLanguage() {}

    static Optional<XmlNode> node(XmlNode parent, String name) {
        List<XmlNode> all =
                parent.children(name).filter(node -> !node.text().isEmpty()).toList();
        return in(all, "da").or(() -> in(all, "")).or(() -> in(all, "en")).or(() -> all.stream()
                .findFirst());
    }

    static Optional<String> text(XmlNode parent, String name) {
        return node(parent, name).map(XmlNode::text);
    }

    private static Optional<XmlNode> in(List<XmlNode> all, String language) {
        return all.stream()
                .filter(node -> language(node)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("[-_].*", "")
                        .equals(language))
                .findFirst();
    }

    /** The language an element says it is in. */
    static Optional<String> language(XmlNode node) {
        return node.attribute("lang")
                .or(() -> node.qualified("xml:lang"))
                .map(String::strip)
                .filter(language -> language.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"))
                .map(language -> language.replace('_', '-'));
    }
}
