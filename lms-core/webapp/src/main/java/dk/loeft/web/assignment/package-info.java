/** The pages of assignment rules: writing them, dry runs, and why somebody has a course to take. */
@NullMarked
package dk.loeft.web.assignment;

import org.jspecify.annotations.NullMarked;
