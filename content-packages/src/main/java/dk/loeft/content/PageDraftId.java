package dk.loeft.content;

/** Key of a course of pages that is being written. */
public record PageDraftId(long value) {}
