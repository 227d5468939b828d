package dk.loeft.certification.internal;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.logging.Level;

/** Makes a PDF of a page, tagged as PDF/UA (ISO 14289-1) asks. */
final class Press {
    private static final String FAMILY = "Schibsted Grotesk";

    private static final Map<String, Integer> WEIGHTS = Map.of("Regular", 400, "Medium", 500, "Bold", 700);

    static {
        // Each page would write a dozen lines about itself.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Press() {}

    /** Writes the page; the stream stays open. */
    static void print(String html, OutputStream to) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.withProducer("Løft");
        // Whatever the page needs is in the page; nothing is ever fetched.
        builder.useHttpStreamImplementation(Press::refuse);
        WEIGHTS.forEach((name, weight) -> builder.useFont(() -> font(name), FAMILY, weight, FontStyle.NORMAL, true));
        builder.withHtmlContent(html, null);
        builder.toStream(to);
        builder.run();
    }

    /** A text within a page. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Something that is built in. */
    static InputStream resource(String name) {
        InputStream found = Press.class.getResourceAsStream("/dk/loeft/certification/" + name);
        if (found == null) {
            throw new IllegalStateException("Not built in: " + name);
        }
        return found;
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("A page asks for " + address);
    }

    private static InputStream font(String weight) {
        return resource("fonts/SchibstedGrotesk-" + weight + ".ttf");
    }
}
