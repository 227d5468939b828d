/** Tin Can packages: {@code tincan.xml}, launching by Rustici's convention, and what their statements make of a course. */
@NullMarked
package dk.loeft.content.internal.tincan;

import org.jspecify.annotations.NullMarked;
