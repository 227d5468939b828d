package dk.loeft.content.internal.media;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How long each launch of an item took, kept among what is known of it, so that late reports are not counted twice. */
final class LaunchTimes {
    private static final String PREFIX = "media.time.";

    /** Older ones are put together: no report of them will come any more. */
    private static final int MOST = 40;

    private LaunchTimes() {}

    /** The longest time that a launch told of. */
    static void put(Map<String, String> known, long launch, Duration time) {
        known.merge(
                PREFIX + launch,
                String.valueOf(time.toMillis()),
                (before, now) -> String.valueOf(Math.max(Long.parseLong(before), time.toMillis())));
        TreeMap<Long, Long> times = new TreeMap<>();
        known.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                times.put(Long.valueOf(name.substring(PREFIX.length())), Long.valueOf(value));
            }
        });
        while (times.size() > MOST) {
            long oldest = times.firstKey() == 0 ? times.higherKey(0L) : times.firstKey();
            long millis = times.remove(oldest);
            known.remove(PREFIX + oldest);
            times.merge(0L, millis, Long::sum);
            known.put(PREFIX + 0, String.valueOf(times.get(0L)));
        }
    }

    /** The time of all launches. */
    static Duration total(Map<String, String> known) {
        return Duration.ofMillis(known.entrySet().stream()
                .filter(each -> each.getKey().startsWith(PREFIX))
                .mapToLong(each -> Long.parseLong(each.getValue()))
                .sum());
    }
}
