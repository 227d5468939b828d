package dk.loeft.competence.internal;

import dk.loeft.competence.Frameworks;
import dk.loeft.shared.RefusedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file that must be UTF-8. */
final class FileText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int MEGA = 1_000_000;

    private FileText() {}

    /**
     * Decodes it, without a byte order mark.
     *
     * @throws RefusedException if it is too large, empty or written in another encoding; then with the line where that shows
     */
    static String of(byte[] file) {
        if (file.length > Frameworks.MAX_BYTES) {
            throw new RefusedException("competence.file.large", Frameworks.MAX_BYTES / MEGA);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            throw new RefusedException("competence.file.encoding", lineOf(file, bytes.position()));
        }
        String text = characters.flip().toString();
        String found = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (found.isBlank()) {
            throw new RefusedException("competence.file.blank");
        }
        int nothing = found.indexOf('\0');
        if (nothing >= 0) {
            // What a spreadsheet calls Unicode text is UTF-16: every other byte is zero, and that is valid UTF-8.
            throw new RefusedException(
                    "competence.file.encoding",
                    1
                            + found.substring(0, nothing)
                                    .chars()
                                    .filter(each -> each == '\n')
                                    .count());
        }
        return found;
    }

    private static long lineOf(byte[] file, int position) {
        long line = 1;
        for (int at = 0; at < position; at++) {
            if (file[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
