package dk.loeft.learning;

import java.util.Optional;

/**
 * A published track in the catalogue.
 *
 * @param track key
 * @param title in the reader's language
 * @param summary one or two sentences
 * @param courses how many courses there are in it, with those of tracks inside it
 * @param percent how much of it the reader has done, absent if not in it
 */
public record TrackRow(TrackId track, String title, String summary, int courses, Optional<Integer> percent) {}
