package dk.loeft.content.internal.media;

import dk.loeft.content.PackageItem;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Items whose player needs to know more than an address: what it is given is kept with the item, as JSON. */
public final class Described {
    private Described() {}

    /**
     * @param file the path of what is opened, as it is stored
     * @param given what the player is told of it
     */
    public static PackageItem item(String identifier, String title, String file, JsonObject given) {
        return new PackageItem(
                identifier,
                title,
                null,
                PackageItem.Type.ACTIVITY,
                address(file),
                file,
                null,
                null,
                null,
                given.toString(),
                null,
                true,
                List.of());
    }

    /** A path as an address relative to the package's root. */
    public static String address(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
