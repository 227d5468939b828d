package dk.loeft.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets in the data directory: files that only their owner reads. */
final class SecretFile {
    private static final int SECRET_BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that are mistaken for one another when they are typed from a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private SecretFile() {}

    /** Writes the file whole: who reads it sees the old text or the new, and nobody else sees either. */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(
                folder,
                file.getFileName() + ".",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A password for a program. */
    static String password() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password for a person, in groups of four: about 59 bits. */
    static String readablePassword() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < 3; group++) {
            text.append(group == 0 ? "" : "-");
            RANDOM.ints(4, 0, READABLE.length()).forEach(index -> text.append(READABLE.charAt(index)));
        }
        return text.toString();
    }
}
