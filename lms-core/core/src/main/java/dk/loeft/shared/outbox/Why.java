package dk.loeft.shared.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a message was not delivered, as a sentence of a bundle, so that whoever reads it does so in their language. It holds
 * neither secrets nor names.
 *
 * @param key the message key, whose beginning names the bundle, as in {@link dk.loeft.shared.RefusedException}
 * @param arguments what the sentence names
 */
public record Why(String key, List<String> arguments) {
    private static final String BETWEEN = "|";

    public Why {
        arguments = List.copyOf(arguments);
    }

    public static Why of(String key, Object... arguments) {
        return new Why(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** In one text, as a column has it. */
    public String written() {
        return String.join(
                BETWEEN,
                Stream.concat(Stream.of(key), arguments.stream().map(each -> each.replace(BETWEEN, " ")))
                        .toList());
    }

    /** What is written so. */
    public static Why read(String written) {
        List<String> parts = List.of(written.split("\\" + BETWEEN, -1));
        return new Why(parts.get(0), parts.subList(1, parts.size()));
    }
}
