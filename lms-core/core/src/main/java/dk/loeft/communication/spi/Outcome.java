package dk.loeft.communication.spi;

import dk.loeft.shared.outbox.Why;

/** What came of sending a letter. Reasons hold neither addresses nor secrets. */
public sealed interface Outcome {
    /** It was handed over. */
    record Sent() implements Outcome {}

    /** This receiver asked to try again later; others need not wait. */
    record PutOff(Why why) implements Outcome {}

    /** It will never be taken as it is; others need not wait. */
    record Refused(Why why) implements Outcome {}

    /** Nothing goes out at present, whoever it is for. */
    record Unreachable(Why why) implements Outcome {}
}
