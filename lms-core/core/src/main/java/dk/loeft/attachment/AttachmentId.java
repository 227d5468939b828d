package dk.loeft.attachment;

import dk.loeft.shared.Id;

/** Key of an attached file. */
public record AttachmentId(long value) implements Id {}
