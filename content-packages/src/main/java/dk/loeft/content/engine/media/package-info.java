/** What counts as read or watched, and what captions look like. Depends on the JDK alone. */
@NullMarked
package dk.loeft.content.engine.media;

import org.jspecify.annotations.NullMarked;
