package dk.loeft.organisation;

import java.time.Duration;

/** What came of an attempt to sign in. It never tells whether the account exists. */
public sealed interface SignIn {
    /** The person is known. */
    record Accepted(PersonId person) implements SignIn {}

    /** User name or password is wrong. */
    record Denied() implements SignIn {}

    /** Too many wrong attempts; the next one is looked at after {@code delay}. */
    record Delayed(Duration delay) implements SignIn {}
}
