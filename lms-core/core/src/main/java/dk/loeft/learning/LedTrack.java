package dk.loeft.learning;

/**
 * A track as a leader sees it.
 *
 * @param track key
 * @param title that of the version published last, in the reader's language
 * @param open whether people can be put in
 * @param figures of those whom the reader leads
 */
public record LedTrack(TrackId track, String title, boolean open, TrackFigures figures) {}
