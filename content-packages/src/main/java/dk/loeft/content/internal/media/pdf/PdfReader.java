package dk.loeft.content.internal.media.pdf;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.media.Described;
import dk.loeft.content.internal.reading.CourseReader;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF by itself is a course of one part. */
public final class PdfReader implements CourseReader {
    /** A header may stand that deep in a file (ISO 32000-1, annex H, implementation note 13). */
    private static final int HEADER_WITHIN = 1024;

    @Override
    public boolean readsSingle(String fileName, byte[] start) {
        return isNamedSo(fileName);
    }

    @Override
    public Optional<String> entry(Set<String> paths) {
        return paths.size() == 1 ? paths.stream().filter(PdfReader::isNamedSo).findFirst() : Optional.empty();
    }

    private static boolean isNamedSo(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    @Override
    public Course read(String file, PackageFiles files, PackageLimits limits, Findings findings) throws PackageRefused {
        if (!new String(files.start(file, HEADER_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            throw RefusalCode.PDF_NOT_A_PDF.at(file);
        }
        PdfFacts facts = facts(file, files, limits);
        if (facts.pages() > PdfFacts.MOST_PAGES) {
            throw RefusalCode.PDF_TOO_MANY_PAGES.at(file, PdfFacts.MOST_PAGES);
        }
        if (facts.pages() == 0) {
            throw RefusalCode.PDF_DAMAGED.at(file);
        }
        tell(facts, findings);
        String title = facts.title().orElseGet(() -> file.replaceFirst("(?i)\\.pdf$", ""));
        return new Course(
                PackageStandard.PDF,
                facts.version(),
                title,
                null,
                facts.language().orElse(null),
                "",
                List.of(Described.item(
                        "document",
                        title,
                        file,
                        Json.createObjectBuilder().add("pages", facts.pages()).build())));
    }

    private static PdfFacts facts(String file, PackageFiles files, PackageLimits limits) throws PackageRefused {
        try {
            Optional<Path> onDisk = files.onDisk(file);
            return onDisk.isPresent() ? PdfInspection.inspect(onDisk.get()) : unpacked(file, files, limits);
        } catch (InvalidPasswordException locked) {
            throw caused(RefusalCode.PDF_ENCRYPTED.at(file), locked);
        } catch (PdfInspection.TooHeavy heavy) {
            throw caused(RefusalCode.PDF_TOO_HEAVY.at(file), heavy);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw caused(RefusalCode.PDF_DAMAGED.at(file), damaged);
        }
    }

    /** A PDF in a ZIP is the same course, but cannot be looked at without taking it out first. */
    private static PdfFacts unpacked(String file, PackageFiles files, PackageLimits limits)
            throws IOException, PackageRefused {
        Path copy = Files.createTempFile("loeft-pdf-", ".pdf");
        try (InputStream in = files.open(file);
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw RefusalCode.FILE_TOO_LARGE.at(file, limits.fileBytes() >> 20);
                }
                out.write(buffer, 0, read);
            }
            out.flush();
            return PdfInspection.inspect(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private static PackageRefused caused(PackageRefused refused, Throwable cause) {
        refused.initCause(cause);
        return refused;
    }

    private static void tell(PdfFacts facts, Findings findings) {
        if (!facts.tagged()) {
            findings.add(FindingCode.PDF_NOT_TAGGED, null, 0);
        }
        if (facts.title().isEmpty()) {
            findings.add(FindingCode.PDF_WITHOUT_TITLE, null, 0);
        }
        if (facts.language().isEmpty()) {
            findings.add(FindingCode.PDF_WITHOUT_LANGUAGE, null, 0);
        }
        if (!facts.text()) {
            findings.add(FindingCode.PDF_WITHOUT_TEXT, null, 0);
        }
        if (facts.scripts()) {
            findings.add(FindingCode.PDF_SCRIPT, null, 0);
        }
        if (!facts.actions().isEmpty()) {
            findings.add(FindingCode.PDF_ACTION, null, 0, String.join(", ", facts.actions()));
        }
    }
}
