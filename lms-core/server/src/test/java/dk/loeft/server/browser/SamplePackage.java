package dk.loeft.server.browser;

import dk.loeft.content.PackageReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages for the tests, made of the product's own samples under another title, so that they are new to the store. */
final class SamplePackage {
    private SamplePackage() {}

    /** Copies a sample, for example {@code sikker-digital-hverdag}, with another title in its manifest. */
    static Path copy(String sample, String oldTitle, String title, Path to) throws IOException {
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/" + sample + ".zip");
                ZipInputStream from = new ZipInputStream(in);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                if (entry.getName().equals("imsmanifest.xml")) {
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replace(oldTitle, title)
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return to;
    }
}
