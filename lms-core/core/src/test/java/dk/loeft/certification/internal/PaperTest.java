package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.Verification;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The certificate on paper: read by a program, by a screen reader, and by the camera of a phone. */
class PaperTest {
    private static final int COARSE_PRINTER_DPI = 100;

    private static final Pattern CODE = Pattern.compile("code=([A-Za-z0-9_-]+)");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static byte[] paper = {};

    @BeforeAll
    static void print() {
        Office office = new Office(database);
        PersonId person = office.person("Åse", "Ærøskøbing", office.unit("/", "Omsorg"));
        CertificateId id = office.register(person, office.kind("FH", "Førstehjælp", 24), Office.TODAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Optional<String> name = office.ask(certification -> {
            try {
                return certification.print(id, Locale.forLanguageTag("da"), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(name).hasValueSatisfying(file -> assertThat(file).endsWith(".pdf"));
        paper = out.toByteArray();
    }

    @Test
    void itIsTaggedAndSaysWhatItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("da");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Førstehjælp", "Ærøskøbing");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Certifikat", "Førstehjælp", "Åse Ærøskøbing", "Kontrolkode", "/verify");
        }
    }

    @Test
    void itsQrCodeLeadsToThePageThatVerifiesIt() throws Exception {
        String address = decoded(pageAsPicture());

        assertThat(address).startsWith("http").contains("/verify");
        Matcher code = CODE.matcher(address);
        assertThat(code.find()).as(address).isTrue();
        Verification verified = new Office(database)
                .ask(certification -> certification.verify(code.group(1)))
                .orElseThrow();
        assertThat(verified.holder())
                .as("the page shows no more of the name than needed")
                .isEqualTo("Åse Æ.");
    }

    private BufferedImage pageAsPicture() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, COARSE_PRINTER_DPI);
        }
    }

    private static String decoded(BufferedImage page) throws Exception {
        int width = page.getWidth();
        int height = page.getHeight();
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
