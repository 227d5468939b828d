/**
 * Dialogues under the topics of courses. Nothing here knows of cartridges but {@link dk.loeft.content.internal.discussion.Topics},
 * so that the capability of communication can take the rest over as it is.
 */
@NullMarked
package dk.loeft.content.internal.discussion;

import org.jspecify.annotations.NullMarked;
