package dk.loeft.content;

/** What a fetch URL is answered with (cmi5 8.2). */
public sealed interface Cmi5Token {
    /**
     * The token.
     *
     * @param token what follows {@code Basic} in the unit's {@code Authorization} header
     */
    record Given(String token) implements Cmi5Token {}

    /** It was handed out before, or the session has ended (8.2.3.2, code 1). */
    record Spent() implements Cmi5Token {}

    /** There is no such session (code 2). */
    record Unknown() implements Cmi5Token {}
}
