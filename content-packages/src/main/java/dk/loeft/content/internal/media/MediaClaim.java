package dk.loeft.content.internal.media;

import dk.loeft.content.Commit;
import dk.loeft.content.engine.TimeSpan;
import dk.loeft.content.engine.media.SeenPages;
import dk.loeft.content.engine.media.WatchedRanges;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one report says, and what is believed of it. */
record MediaClaim(Commit commit) {
    static final String SEEN = "media.seen";
    static final String WATCHED = "media.watched";
    static final String READ = "media.read";
    static final String AT = "media.at";

    /** The fastest that players play. */
    private static final int FASTEST = 2;

    /** Clocks of browsers and the way of a request. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private static final Pattern PLACE = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");

    /** The name of the first thing that cannot be meant; empty when all is well. */
    Optional<String> wrong() {
        return commit.elements().entrySet().stream()
                .filter(each -> !readable(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean readable(String name, String value) {
        return switch (name) {
            case SEEN -> SeenPages.parse(value).isPresent();
            case WATCHED -> WatchedRanges.parse(value).isPresent();
            case READ -> value.equals("true");
            case AT -> PLACE.matcher(value).matches();
            default -> false;
        };
    }

    /**
     * What is known with this claim added.
     *
     * @param open how long the launch was open
     * @param length how long the recording plays
     */
    Map<String, String> addedTo(Map<String, String> known, Duration open, Duration length) {
        Map<String, String> all = new LinkedHashMap<>(known);
        text(SEEN)
                .flatMap(SeenPages::parse)
                .ifPresent(seen -> all.merge(SEEN, seen.text(), (before, now) -> pages(before)
                        .plus(seen)
                        .text()));
        text(WATCHED).flatMap(WatchedRanges::parse).ifPresent(watched -> {
            WatchedRanges believed =
                    watched.within(length).atMost(open.multipliedBy(FASTEST).plus(SLACK));
            all.merge(WATCHED, believed.text(), (before, now) -> ranges(before)
                    .plus(believed)
                    .text());
        });
        text(READ).ifPresent(read -> all.put(READ, read));
        text(AT).ifPresent(at -> all.put(AT, at));
        return all;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(commit.elements().get(name)).filter(value -> readable(name, value));
    }

    static SeenPages pages(String text) {
        return SeenPages.parse(text).orElseThrow();
    }

    static WatchedRanges ranges(String text) {
        return WatchedRanges.parse(text).orElseThrow();
    }

    /** The time spent in the launch, as far as it can be true. */
    Duration time(Duration open) {
        Duration told = TimeSpan.parse(commit.sessionTime()).orElse(Duration.ZERO);
        Duration most = open.plus(SLACK);
        return told.compareTo(most) > 0 ? most : told;
    }
}
