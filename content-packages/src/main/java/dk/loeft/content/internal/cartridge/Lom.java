package dk.loeft.content.internal.cartridge;

import dk.loeft.content.internal.manifest.XmlNode;
import java.util.Optional;

/**
 * What a cartridge's metadata says of the whole (IEEE 1484.12.1 LOM, category General).
 *
 * @param title its title
 * @param language the language of its content, as a tag
 */
record Lom(Optional<String> title, Optional<String> language) {

    static Lom of(Optional<XmlNode> metadata) {
        Optional<XmlNode> general = metadata.flatMap(node -> node.child("lom")).flatMap(lom -> lom.child("general"));
        Optional<XmlNode> title = general.flatMap(node -> node.child("title"));
        Optional<XmlNode> string = title.flatMap(node -> node.child("string").or(() -> node.child("langstring")));
        Optional<String> language = general.flatMap(node -> node.textOf("language"))
                .or(() -> string.flatMap(node -> node.attribute("language")))
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") && !tag.equalsIgnoreCase("none"));
        return new Lom(
                string.map(XmlNode::text).or(() -> title.map(XmlNode::text)).filter(text -> !text.isEmpty()), language);
    }
}
