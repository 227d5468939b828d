package dk.loeft.content.internal.media.pdf;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a PDF whoever made it: in bounded memory, and for a bounded time.
 *
 * <p>Every byte comes through a file that stops giving when the time is up; streams are unpacked to a scratch file of bounded
 * size. Nothing of the document is run.
 */
final class PdfInspection {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long IN_MEMORY = 16L << 20;
    private static final long UNPACKED = 512L << 20;
    private static final int PAGES_FOR_TEXT = 20;
    private static final int PAGES_FOR_ACTIONS = 500;

    private static final Set<String> STARTING =
            Set.of("Launch", "ImportData", "SubmitForm", "GoToR", "Rendition", "Movie");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName ANNOTATIONS = COSName.getPDFName("Annots");

    private final Set<String> actions = new TreeSet<>();
    private boolean scripts;
    private boolean text;
    private int pages;

    private PdfInspection() {}

    /** The document takes more time or room than any course needs. */
    static final class TooHeavy extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        TooHeavy() {
            super("too heavy to be read");
        }
    }

    /**
     * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it opens with a password alone
     * @throws TooHeavy when it takes too much time
     * @throws IOException when it cannot be read
     */
    static PdfFacts inspect(Path file) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        try (TimedFile in = new TimedFile(file, until);
                PDDocument document =
                        Loader.loadPDF(in, MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED).streamCache)) {
            return new PdfInspection().facts(document);
        }
    }

    private PdfFacts facts(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        COSDictionary root = catalog.getCOSObject();
        action(root.getDictionaryObject(COSName.OPEN_ACTION), 0);
        additional(root);
        COSBase names = root.getDictionaryObject(COSName.NAMES);
        scripts |= names instanceof COSDictionary dictionary && dictionary.containsKey(JAVA_SCRIPT);
        for (PDPage page : document.getPages()) {
            if (++pages > PdfFacts.MOST_PAGES) {
                break;
            }
            look(page);
        }
        return new PdfFacts(
                String.format(Locale.ROOT, "%.1f", document.getVersion()),
                pages,
                filled(document.getDocumentInformation().getTitle()),
                filled(catalog.getLanguage()).filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")),
                tagged(catalog),
                text,
                scripts,
                actions);
    }

    private static boolean tagged(PDDocumentCatalog catalog) {
        return catalog.getStructureTreeRoot() != null
                && catalog.getMarkInfo() != null
                && catalog.getMarkInfo().isMarked();
    }

    private void look(PDPage page) throws IOException {
        if (pages <= PAGES_FOR_TEXT) {
            text |= hasFont(page);
        }
        if (pages <= PAGES_FOR_ACTIONS) {
            additional(page.getCOSObject());
            if (page.getCOSObject().getDictionaryObject(ANNOTATIONS) instanceof COSArray annotations) {
                for (int i = 0; i < annotations.size(); i++) {
                    if (annotations.getObject(i) instanceof COSDictionary annotation) {
                        action(annotation.getDictionaryObject(COSName.A), 0);
                        additional(annotation);
                    }
                }
            }
        }
    }

    private static boolean hasFont(PDPage page) {
        return page.getResources() != null
                && page.getResources().getFontNames().iterator().hasNext();
    }

    /** Actions that follow what happens to a page, a field or the document (12.6.3). */
    private void additional(COSDictionary owner) {
        if (owner.getDictionaryObject(COSName.AA) instanceof COSDictionary events) {
            for (COSName event : events.keySet()) {
                action(events.getDictionaryObject(event), 0);
            }
        }
    }

    /** One action and those that follow it; a chain that does not end is not followed for ever. */
    private void action(@Nullable COSBase base, int depth) {
        if (!(base instanceof COSDictionary action) || depth > 20) {
            return;
        }
        String kind = Optional.ofNullable(action.getNameAsString(COSName.S)).orElse("");
        scripts |= kind.equals(JAVA_SCRIPT.getName());
        if (STARTING.contains(kind)) {
            actions.add(kind);
        }
        action(action.getDictionaryObject(COSName.NEXT), depth + 1);
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(found -> !found.isEmpty());
    }

    /** A file that stops giving when the time is up. */
    private static final class TimedFile extends RandomAccessReadBufferedFile {
        private final long until;

        TimedFile(Path file, long until) throws IOException {
            super(file);
            this.until = until;
        }

        @Override
        public int read() throws IOException {
            checkTime();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            checkTime();
            return super.read(into, offset, length);
        }

        private void checkTime() throws TooHeavy {
            if (System.nanoTime() - until > 0) {
                throw new TooHeavy();
            }
        }
    }
}
