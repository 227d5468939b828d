/** cmi5 (Quartz): course structures, sessions, and what is reported in them. */
@NullMarked
package dk.loeft.content.internal.cmi5;

import org.jspecify.annotations.NullMarked;
