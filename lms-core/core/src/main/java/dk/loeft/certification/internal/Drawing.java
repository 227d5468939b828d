package dk.loeft.certification.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The pictures on a certificate, as addresses that carry the picture itself. */
final class Drawing {
    private static final Color PETROL = new Color(0x0a5a70);

    private static final Color MIST = new Color(0xeef5f7);

    /** The logo is drawn on a square of so many units. */
    private static final double GRID = 32;

    private static final float STROKE = 3.6f;

    private static final int DOTS_PER_MODULE = 10;

    private Drawing() {}

    /** The pictures that are the same on every page, drawn when the first page is printed. */
    private static final class Constant {
        static final String LOGO = mark(400, PETROL, Color.WHITE);

        static final String ORNAMENT = mark(1600, MIST, Color.WHITE);

        private Constant() {}
    }

    static String logo() {
        return Constant.LOGO;
    }

    /** The same sign, large and pale. */
    static String ornament() {
        return Constant.ORNAMENT;
    }

    /** A QR code (ISO/IEC 18004) with the quiet zone of four modules; a quarter of it may be lost. */
    static String qr(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    4));
            int size = modules.getWidth() * DOTS_PER_MODULE;
            BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    boolean dark = modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE);
                    picture.setRGB(x, y, dark ? 0 : 0xffffff);
                }
            }
            return address(picture);
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length fits a QR code", e);
        }
    }

    /** The ring and the rising stroke of the ø. */
    private static String mark(int size, Color ink, Color ground) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(ground);
        pen.fillRect(0, 0, size, size);
        pen.scale(size / GRID, size / GRID);
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        pen.draw(new Ellipse2D.Double(15 - 10.2, 18 - 10.2, 20.4, 20.4));
        pen.draw(new Line2D.Double(5.2, 29.2, 28.6, 2.6));
        pen.dispose();
        return address(picture);
    }

    private static String address(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
