package dk.loeft.content.engine.media;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pages of a document were on the screen; counted from 1. */
public final class SeenPages {
    /** Longer documents are not taken in. */
    public static final int MOST = 5_000;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    private final BitSet pages;

    private SeenPages(BitSet pages) {
        this.pages = pages;
    }

    /**
     * Reads a text such as {@code 1-3,7}.
     *
     * @return empty when it is none
     */
    public static Optional<SeenPages> parse(String text) {
        BitSet pages = new BitSet();
        for (String each : text.isEmpty() ? new String[0] : text.split(",", MOST + 1)) {
            Matcher matcher = SPAN.matcher(each);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last < first || last > MOST) {
                return Optional.empty();
            }
            pages.set(first, last + 1);
        }
        return Optional.of(new SeenPages(pages));
    }

    /** Those seen in either. */
    public SeenPages plus(SeenPages other) {
        BitSet all = (BitSet) pages.clone();
        all.or(other.pages);
        return new SeenPages(all);
    }

    /** How many of a document's pages were seen. */
    public int of(int total) {
        return pages.get(0, total + 1).cardinality();
    }

    /** In the form that {@link #parse} reads. */
    public String text() {
        List<String> spans = new ArrayList<>();
        for (int first = pages.nextSetBit(1); first > 0; ) {
            int last = pages.nextClearBit(first) - 1;
            spans.add(first == last ? String.valueOf(first) : first + "-" + last);
            first = pages.nextSetBit(last + 1);
        }
        return String.join(",", spans);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenPages seen && seen.pages.equals(pages);
    }

    @Override
    public int hashCode() {
        return pages.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
