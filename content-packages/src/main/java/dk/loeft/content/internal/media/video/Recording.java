package dk.loeft.content.internal.media.video;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a file of moving pictures says of itself.
 *
 * @param type its media type
 * @param length how long it plays
 * @param codecs how pictures and sound are coded, by the names that the container gives them
 * @param indexFirst whether it can be played before all of it is there
 * @param title what it calls itself
 */
record Recording(String type, Duration length, List<String> codecs, boolean indexFirst, Optional<String> title) {
    Recording {
        codecs = List.copyOf(codecs);
    }
}
