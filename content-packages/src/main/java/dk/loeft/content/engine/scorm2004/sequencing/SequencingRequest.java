package dk.loeft.content.engine.scorm2004.sequencing;

import org.jspecify.annotations.Nullable;

/** A sequencing request (SN 4.8.1). */
record SequencingRequest(Type type, @Nullable Node target) {

    enum Type {
        START,
        RESUME_ALL,
        CONTINUE,
        PREVIOUS,
        CHOICE,
        JUMP,
        RETRY,
        EXIT
    }

    static SequencingRequest of(Type type) {
        return new SequencingRequest(type, null);
    }
}
