package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.Due;

/**
 * A version of a rule, as people are looked at by it.
 *
 * @param rule key of the rule
 * @param version key of the version
 * @param audience whom it is about
 * @param due how it sets its due date
 * @param fresh whether it is not the version by which they were looked at before
 */
record Running(long rule, long version, Audience audience, Due due, boolean fresh) {}
