package dk.loeft.content.internal.cartridge;

import dk.loeft.content.internal.manifest.XmlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A link to a tool, as a cartridge describes it (Basic LTI 1.0, section 4: {@code cartridge_basiclti_link}): all that a launch needs
 * to know of it.
 *
 * @param title its title, may be empty
 * @param description what it is for, may be empty
 * @param launchUrl where it is launched, may be empty when there is a secure address
 * @param secureLaunchUrl where it is launched by TLS, may be empty
 * @param custom the parameters that the cartridge gives to the tool, by name
 * @param extensions what it says to certain systems, by {@code platform/name}
 * @param vendor who made the tool: {@code code}, {@code name}, {@code description}, {@code url}, {@code email}
 */
record LtiLink(
        String title,
        String description,
        String launchUrl,
        String secureLaunchUrl,
        Map<String, String> custom,
        Map<String, String> extensions,
        Map<String, String> vendor) {

    LtiLink {
        custom = Map.copyOf(custom);
        extensions = Map.copyOf(extensions);
        vendor = Map.copyOf(vendor);
    }

    static LtiLink of(XmlNode root) {
        Map<String, String> custom = new LinkedHashMap<>();
        root.children("custom").forEach(parent -> properties(parent, "", custom));
        Map<String, String> extensions = new LinkedHashMap<>();
        root.children("extensions")
                .forEach(parent -> properties(parent, CartridgeResources.value(parent, "platform") + "/", extensions));
        Map<String, String> vendor = new LinkedHashMap<>();
        root.child("vendor").stream()
                .flatMap(XmlNode::withDescendants)
                .filter(node -> Stream.of("code", "name", "description", "url", "email")
                        .anyMatch(node.name()::equalsIgnoreCase))
                .filter(node -> !node.text().isEmpty())
                .forEach(node -> vendor.putIfAbsent(node.name(), node.text()));
        return new LtiLink(
                root.textOf("title").orElse(""),
                root.textOf("description").orElse(""),
                root.textOf("launch_url").orElse(""),
                root.textOf("secure_launch_url").orElse(""),
                custom,
                extensions,
                vendor);
    }

    /** {@code property} elements, also those in {@code options} of an extension. */
    private static void properties(XmlNode parent, String prefix, Map<String, String> into) {
        for (XmlNode child : parent.children()) {
            String name = CartridgeResources.value(child, "name");
            if (child.name().equalsIgnoreCase("property") && !name.isEmpty()) {
                into.putIfAbsent(prefix + name, child.text());
            } else if (child.name().equalsIgnoreCase("options")) {
                properties(child, prefix + name + "/", into);
            }
        }
    }

    /** Where it is launched: by TLS where it can be. */
    String address() {
        return secureLaunchUrl.isEmpty() ? launchUrl : secureLaunchUrl;
    }

    /** All of it by name, for whoever connects tools. */
    Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("title", title);
        all.put("description", description);
        all.put("launch_url", launchUrl);
        all.put("secure_launch_url", secureLaunchUrl);
        custom.forEach((name, value) -> all.put("custom." + name, value));
        extensions.forEach((name, value) -> all.put("extension." + name, value));
        vendor.forEach((name, value) -> all.put("vendor." + name, value));
        return all;
    }
}
