/** The pages of those who learn: home, catalogue, course and player. */
@NullMarked
package dk.loeft.web.learning;

import org.jspecify.annotations.NullMarked;
