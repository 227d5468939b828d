package dk.loeft.server.browser;

import dk.loeft.content.PackageReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages for the tests, made of the product's own samples under another title, so that they are new to the store. */
final class SamplePackage {
    private SamplePackage() {}

    /** Copies a sample, for example {@code sikker-digital-hverdag}, with another title in its manifest. */
    static Path copy(String sample, String oldTitle, String title, Path to) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            copyInto(out, sample, oldTitle, title);
        }
        return to;
    }

    /** The same with films beside it that do not compress: {@code films} times {@code bytes} more. */
    static Path copyWithFilms(String sample, String oldTitle, String title, int films, int bytes, Path to)
            throws IOException {
        byte[] block = new byte[1 << 20];
        new Random(films).nextBytes(block);
        CRC32 crc = new CRC32();
        for (int written = 0; written < bytes; written += block.length) {
            crc.update(block);
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            copyInto(out, sample, oldTitle, title);
            for (int film = 0; film < films; film++) {
                ZipEntry entry = new ZipEntry("film" + film + ".mp4");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                for (int written = 0; written < bytes; written += block.length) {
                    out.write(block);
                }
            }
        }
        return to;
    }

    private static void copyInto(ZipOutputStream out, String sample, String oldTitle, String title) throws IOException {
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/" + sample + ".zip");
                ZipInputStream from = new ZipInputStream(in)) {
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
    }
}
