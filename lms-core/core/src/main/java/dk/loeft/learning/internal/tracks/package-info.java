/** Tracks: written by authors, taken by learners, followed by leaders. */
@NullMarked
package dk.loeft.learning.internal.tracks;

import org.jspecify.annotations.NullMarked;
