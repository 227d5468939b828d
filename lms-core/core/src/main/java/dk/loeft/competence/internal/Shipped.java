package dk.loeft.competence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The frameworks that come with Løft, as the files that anybody could bring in. */
final class Shipped {
    /** The names of the files, without their ending. */
    static final List<String> NAMES = List.of("digcomp-2.2", "digital-leadership-2026");

    private Shipped() {}

    /** The framework in the file of that name; absent if none comes with Løft. */
    static Optional<FrameworkFile> find(String name) {
        return NAMES.stream().filter(name::equals).findFirst().map(Shipped::read);
    }

    private static FrameworkFile read(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream("/dk/loeft/competence/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The framework is not there: " + name);
            }
            return CsvReader.read(FileText.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
