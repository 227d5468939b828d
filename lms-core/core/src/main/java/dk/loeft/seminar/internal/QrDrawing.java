package dk.loeft.seminar.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dk.loeft.seminar.QrCode;
import java.util.Map;

/** Draws QR codes. */
final class QrDrawing {
    private static final int QUIET = 4;

    private QrDrawing() {}

    /** The code of an address; 15 per cent of it may be hidden. */
    static QrCode of(String address) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET));
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length fits a QR code", e);
        }
    }

    /** Each run of dark modules in a row is a rectangle. */
    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1H%dz".formatted(x, y, end - x, x));
                }
                x = Math.max(end, x + 1);
            }
        }
        return path.toString();
    }
}
