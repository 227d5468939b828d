package dk.loeft.content.internal.media.video;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads length and codecs of WebM files (RFC 8794 EBML, RFC 9559 Matroska): elements of an id, a size and what is in them. */
final class WebM {
    /** Information and tracks stand before the pictures. */
    static final int START = 4 << 20;

    private static final int LONGEST_TEXT = 300;

    private static final int HEADER = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int CODEC = 0x86;
    private static final int SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int TITLE = 0x7BA9;
    private static final int CLUSTER = 0x1F43B675;

    private static final Set<Integer> WITHIN = Set.of(SEGMENT, INFO, TRACKS, TRACK);

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<String> codecs = new ArrayList<>();
    private long scale = 1_000_000;
    private double duration;
    private Optional<String> title = Optional.empty();
    private boolean pictures;

    private WebM() {}

    static boolean isOne(byte[] start) {
        return start.length >= 4 && ByteBuffer.wrap(start).getInt() == HEADER;
    }

    /**
     * Empty when it does not say how long it plays.
     *
     * @param start its first {@link #START} bytes
     */
    static Optional<Recording> read(byte[] start) {
        WebM reading = new WebM();
        try {
            reading.elements(ByteBuffer.wrap(start), 0);
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            // what was read before counts: the pictures end beyond what was looked at
        }
        double millis = reading.duration * reading.scale / NANOS_PER_MILLI;
        if (!(millis >= 1) || millis > Duration.ofDays(10).toMillis()) {
            return Optional.empty();
        }
        return Optional.of(
                new Recording("video/webm", Duration.ofMillis((long) millis), reading.codecs, true, reading.title));
    }

    private void elements(ByteBuffer in, int depth) {
        while (in.hasRemaining() && !pictures && depth < 6) {
            int id = id(in);
            long size = size(in);
            if (id == CLUSTER) {
                pictures = true;
                return;
            }
            int end = (int) Math.min(in.limit(), size < 0 ? Long.MAX_VALUE : in.position() + size);
            ByteBuffer body = in.duplicate();
            body.limit(end);
            if (WITHIN.contains(id)) {
                elements(body, depth + 1);
            } else {
                value(id, body);
            }
            in.position(end);
        }
    }

    private void value(int id, ByteBuffer body) {
        if (id == SCALE) {
            scale = unsigned(body);
        } else if (id == DURATION) {
            duration = body.remaining() == 4 ? body.getFloat() : body.getDouble();
        } else if (id == CODEC) {
            codecs.add(text(body, StandardCharsets.US_ASCII));
        } else if (id == TITLE) {
            title = Optional.of(text(body, StandardCharsets.UTF_8).strip()).filter(text -> !text.isEmpty());
        }
    }

    private static String text(ByteBuffer body, Charset charset) {
        byte[] bytes = new byte[Math.min(LONGEST_TEXT, body.remaining())];
        body.get(bytes);
        return new String(bytes, charset);
    }

    private static long unsigned(ByteBuffer body) {
        long number = 0;
        while (body.hasRemaining()) {
            number = number << 8 | body.get() & 0xff;
        }
        return number;
    }

    private static int id(ByteBuffer in) {
        int first = in.get() & 0xff;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 3) {
            throw new IllegalArgumentException("no element begins so");
        }
        int id = first;
        for (int i = 0; i < more; i++) {
            id = id << 8 | in.get() & 0xff;
        }
        return id;
    }

    /** Negative when the size is unknown. */
    private static long size(ByteBuffer in) {
        int first = in.get() & 0xff;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) {
            throw new IllegalArgumentException("no size begins so");
        }
        long size = first & (0xff >> (more + 1));
        boolean unknown = size == 0xff >> (more + 1);
        for (int i = 0; i < more; i++) {
            int next = in.get() & 0xff;
            unknown &= next == 0xff;
            size = size << 8 | next;
        }
        return unknown ? -1 : size;
    }
}
