package dk.loeft.attachment;

import java.util.Arrays;
import java.util.Optional;

/** What a file may be: documents and pictures that any browser shows and that run nothing in a page. */
public enum AttachmentType {
    /** ISO 32000-1, section 7.5.2: begins with {@code %PDF-}, and ends with {@code %%EOF} within its last 1,024 bytes. */
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D) {
        @Override
        boolean whole(byte[] file) {
            int from = Math.max(0, file.length - TAIL);
            for (int at = file.length - END.length; at >= from; at--) {
                if (Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
                    return true;
                }
            }
            return false;
        }
    },
    /** ISO/IEC 15948, section 5.2. */
    PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    /** ISO/IEC 10918-1, annex B: the marker SOI, and the begin of the next one. */
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF);

    private static final int TAIL = 1_024;

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    private final String mediaType;

    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final byte[] begin;

    AttachmentType(String mediaType, String extension, int... begin) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.begin = new byte[begin.length];
        for (int at = 0; at < begin.length; at++) {
            this.begin[at] = (byte) begin[at];
        }
    }

    /** What the bytes are, whatever the file is called; absent if none of these. */
    public static Optional<AttachmentType> of(byte[] file) {
        return Arrays.stream(values()).filter(type -> type.fits(file)).findFirst();
    }

    private boolean fits(byte[] file) {
        return file.length > begin.length
                && Arrays.equals(file, 0, begin.length, begin, 0, begin.length)
                && whole(file);
    }

    /** Whether it is all there, as far as the last bytes tell. */
    boolean whole(byte[] file) {
        return true;
    }

    /** The media type, for example {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The name with this type's ending: what ends otherwise gets it added. */
    String named(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean fits = lower.endsWith("." + extension) || this == JPEG && lower.endsWith(".jpeg");
        return fits ? name : name + "." + extension;
    }
}
