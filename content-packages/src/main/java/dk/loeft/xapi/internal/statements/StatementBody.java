package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.model.JsonText;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * How a statement lies in its row: its JSON in one piece, with the number of a form between two NUL characters where an agent
 * stands, deflated with a dictionary of what statements say again and again. No JSON text holds a NUL character (RFC 8259,
 * section 7), so nobody can smuggle in a number.
 */
final class StatementBody {
    private static final char MARK = '\0';

    /** The first byte of a row; a later way of writing will have another. */
    private static final byte DEFLATED = 1;

    private static final byte[] DICTIONARY = dictionary();

    private static final int PIECE = 4096;

    /** With a dictionary the higher levels gain next to nothing. */
    private static final int LEVEL = 3;

    private StatementBody() {}

    /**
     * Writes statements one after the other, which is much cheaper than each with a compressor of its own.
     *
     * @param forms the numbers of the agents, which are found by identity
     */
    static List<byte[]> write(List<JsonObject> statements, Map<JsonObject, Long> forms) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            return statements.stream()
                    .map(statement -> JsonText.of(statement, agent -> marked(forms.get(agent))))
                    .map(text -> deflated(deflater, text.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        } finally {
            deflater.end();
        }
    }

    private static @Nullable String marked(@Nullable Long form) {
        return form == null ? null : MARK + Long.toString(form) + MARK;
    }

    /** The text of a row, its agents still numbers. */
    static String read(byte[] row) {
        if (row[0] != DEFLATED) {
            throw new IllegalStateException(
                    "A statement is written in a way that this version does not know: " + row[0]);
        }
        return new String(inflated(row), StandardCharsets.UTF_8);
    }

    /** The numbers of the forms that a text speaks of. */
    static List<Long> forms(String text) {
        List<Long> numbers = new ArrayList<>();
        String[] parts = text.split("\0", -1);
        for (int i = 1; i < parts.length; i += 2) {
            numbers.add(Long.parseLong(parts[i]));
        }
        return numbers;
    }

    /** The JSON, with agents in place of numbers. */
    static String json(String text, LongFunction<String> form) {
        StringBuilder json = new StringBuilder(text.length() * 2);
        String[] parts = text.split("\0", -1);
        for (int i = 0; i < parts.length; i++) {
            json.append(i % 2 == 0 ? parts[i] : form.apply(Long.parseLong(parts[i])));
        }
        return json.toString();
    }

    private static byte[] deflated(Deflater deflater, byte[] plain) {
        deflater.reset();
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream row = new ByteArrayOutputStream(plain.length / 2 + PIECE / 16);
        row.write(DEFLATED);
        byte[] piece = new byte[PIECE];
        while (!deflater.finished()) {
            row.write(piece, 0, deflater.deflate(piece));
        }
        return row.toByteArray();
    }

    private static byte[] inflated(byte[] row) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(row, 1, row.length - 1);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(row.length * 4);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalStateException("The row of a statement is cut off");
                }
                plain.write(piece, 0, length);
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("The row of a statement is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = StatementBody.class.getResourceAsStream("/dk/loeft/xapi/dictionary-1.txt")) {
            if (in == null) {
                throw new IllegalStateException("dictionary-1.txt is missing in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
