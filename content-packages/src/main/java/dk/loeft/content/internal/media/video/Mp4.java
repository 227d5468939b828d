package dk.loeft.content.internal.media.video;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads length and codecs of MP4 files (ISO/IEC 14496-12): boxes of a size, a name and what is in them. */
final class Mp4 {
    /** The index of hours of film has a few megabytes. */
    private static final int LARGEST_INDEX = 64 << 20;

    private static final int MOST_BOXES = 100_000;

    private static final int MILLIS = 1_000;

    private static final Set<String> WITHIN = Set.of("trak", "mdia", "minf", "stbl", "mvex", "udta", "ilst");

    /** Where programs write the title: in a list of names as iTunes has it. */
    private static final String TITLE = "\u00a9nam";

    private static final int LONGEST_TITLE = 300;

    private final List<String> codecs = new ArrayList<>();
    private long timescale;
    private long duration;
    private int boxes;
    private Optional<String> title = Optional.empty();

    private Mp4() {}

    static boolean isOne(byte[] start) {
        return start.length >= 8 && new String(start, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    /** Empty when the file has no index, or none that can be read. */
    static Optional<Recording> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        boolean indexFirst = true;
        try {
            for (int i = 0; i < MOST_BOXES; i++) {
                long size = Integer.toUnsignedLong(data.readInt());
                String name = name(data.readInt());
                long header = size == 1 ? 16 : 8;
                size = size == 1 ? data.readLong() : size;
                if (name.equals("moov")) {
                    return new Mp4().index(data, size - header, indexFirst);
                }
                indexFirst &= !name.equals("mdat");
                if (size < header) {
                    return Optional.empty();
                }
                data.skipNBytes(size - header);
            }
        } catch (EOFException noIndex) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String name(int bytes) {
        return new String(ByteBuffer.allocate(4).putInt(bytes).array(), StandardCharsets.ISO_8859_1);
    }

    private Optional<Recording> index(DataInputStream data, long size, boolean first) throws IOException {
        if (size < 0 || size > LARGEST_INDEX) {
            return Optional.empty();
        }
        byte[] bytes = data.readNBytes((int) size);
        try {
            boxes(ByteBuffer.wrap(bytes));
        } catch (ArithmeticException
                | BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
        if (timescale <= 0 || duration <= 0) {
            return Optional.empty();
        }
        long millis = Math.round((double) duration / timescale * MILLIS);
        return Optional.of(new Recording("video/mp4", Duration.ofMillis(millis), codecs, first, title));
    }

    private void boxes(ByteBuffer in) {
        while (in.remaining() >= 8 && boxes++ < MOST_BOXES) {
            int at = in.position();
            long size = Integer.toUnsignedLong(in.getInt());
            String name = name(in.getInt());
            int end = size == 0 ? in.limit() : Math.toIntExact(at + size);
            ByteBuffer body = in.duplicate();
            body.limit(end);
            box(name, body);
            in.position(Math.max(at + 8, end));
        }
    }

    private void box(String name, ByteBuffer body) {
        if (WITHIN.contains(name)) {
            boxes(body);
        } else if (name.equals("mvhd")) {
            boolean wide = body.getInt() >>> 24 == 1;
            body.position(body.position() + (wide ? 16 : 8));
            timescale = Integer.toUnsignedLong(body.getInt());
            duration = duration > 0 ? duration : number(body, wide);
        } else if (name.equals("mehd")) {
            boolean wide = body.getInt() >>> 24 == 1;
            duration = number(body, wide);
        } else if (name.equals("meta")) {
            body.getInt();
            boxes(body);
        } else if (name.equals(TITLE)) {
            // a box of its own within: size, name, type, place, text
            body.position(body.position() + 16);
            byte[] text = new byte[Math.min(LONGEST_TITLE, body.remaining())];
            body.get(text);
            title = Optional.of(new String(text, StandardCharsets.UTF_8).strip())
                    .filter(found -> !found.isEmpty());
        } else if (name.equals("stsd")) {
            body.position(body.position() + 8);
            body.getInt();
            codecs.add(name(body.getInt()));
        }
    }

    /** All ones stand for "unknown" (8.2.2). */
    private static long number(ByteBuffer body, boolean wide) {
        long number = wide ? body.getLong() : body.getInt();
        return number == -1 ? 0 : wide ? number : number & 0xffffffffL;
    }
}
