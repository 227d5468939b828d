/** The leader's pages. */
@NullMarked
package dk.loeft.web.team;

import org.jspecify.annotations.NullMarked;
