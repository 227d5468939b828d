/** Administration of people, their positions, deputies and roles, and of the units they work in. */
@NullMarked
package dk.loeft.web.organisation;

import org.jspecify.annotations.NullMarked;
