/** The rules of cmi5 (Quartz, 1st edition): when something is satisfied, and which statements a session may hold. */
@NullMarked
package dk.loeft.content.engine.cmi5;

import org.jspecify.annotations.NullMarked;
