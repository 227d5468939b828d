/** Pages for authors: the packages they upload, what was found in them, and the courses made of them. */
@NullMarked
package dk.loeft.web.authoring;

import org.jspecify.annotations.NullMarked;
