package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.PackageFiles;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON that strangers wrote: UTF-8 alone, limited in size as manifests are and in depth by the parser. */
final class JsonFile {
    private JsonFile() {}

    /** The object in a file; absent where it is none. */
    static Optional<JsonObject> read(String path, PackageFiles files, PackageLimits limits) throws PackageRefused {
        byte[] bytes = files.start(path, limits.xmlBytes() + 1);
        if (bytes.length > limits.xmlBytes()) {
            throw RefusalCode.XML_TOO_LARGE.at(path, limits.xmlBytes() >> 10);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (deep(plain, limits.xmlDepth())) {
                throw RefusalCode.XML_TOO_DEEP.at(path, limits.xmlDepth());
            }
            try (JsonReader reader = Json.createReader(new StringReader(plain))) {
                return Optional.of(reader.readObject());
            }
        } catch (CharacterCodingException | JsonException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** Counted before it is parsed, for parsers go down once for each step. */
    private static boolean deep(String json, int most) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > most) {
                    return true;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }
}
