package dk.loeft.content.internal.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of texts in packages. A charset in the header wins over what a page says of itself, so it is sent only where
 * it is right: old pages in Windows-1252 keep their own word.
 */
final class TextEncoding {
    /** Beyond this a text is sent without a charset. */
    private static final long LARGEST = 8L << 20;

    private TextEncoding() {}

    static String withCharset(String mediaType, Path file) throws IOException {
        boolean text = mediaType.startsWith("text/");
        return text && Files.size(file) <= LARGEST && utf8(Files.readAllBytes(file))
                ? mediaType + "; charset=utf-8"
                : mediaType;
    }

    /** What follows the media type of a text that is kept in memory; empty where its own word has to do. */
    static String charset(byte[] text) {
        return utf8(text) ? "; charset=utf-8" : "";
    }

    private static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
