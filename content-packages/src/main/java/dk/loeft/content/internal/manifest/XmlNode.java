package dk.loeft.content.internal.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a manifest with the line it starts on.
 *
 * <p>IMS and ADL elements are found by their local name in any namespace that belongs to them, or in none: real manifests mix
 * prefixes, versions and misspelt namespaces.
 */
public final class XmlNode {

    private final String name;
    private final String namespace;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, String namespace, int line) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
    }

    public String name() {
        return name;
    }

    public String namespace() {
        return namespace;
    }

    public int line() {
        return line;
    }

    void attribute(String qualifiedName, String value) {
        attributes.put(qualifiedName, value);
    }

    void child(XmlNode node) {
        children.add(node);
    }

    void text(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** Its own text with white space collapsed, as titles and values are meant. */
    public String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Its own text as written. */
    public String rawText() {
        return text.toString();
    }

    /** Attribute by local name; one without prefix wins over {@code adlcp:name}. Case is ignored where nothing else matches. */
    public Optional<String> attribute(String localName) {
        String plain = attributes.get(localName);
        if (plain != null) {
            return Optional.of(plain);
        }
        return attributes.entrySet().stream()
                .filter(a -> local(a.getKey()).equalsIgnoreCase(localName))
                .filter(a -> !a.getKey().startsWith("xml:") && !a.getKey().startsWith("xmlns"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Attribute by its name with prefix, for {@code xml:base} and {@code xml:lang}. */
    public Optional<String> qualified(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public List<XmlNode> children() {
        return children;
    }

    public Stream<XmlNode> children(String localName) {
        return children.stream().filter(child -> child.name.equalsIgnoreCase(localName));
    }

    public Optional<XmlNode> child(String localName) {
        return children(localName).findFirst();
    }

    /** Text of the first child of that name; empty when it has none or it is blank. */
    public Optional<String> textOf(String localName) {
        return child(localName).map(XmlNode::text).filter(t -> !t.isEmpty());
    }

    public Stream<XmlNode> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::withDescendants));
    }

    static String local(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    }
}
