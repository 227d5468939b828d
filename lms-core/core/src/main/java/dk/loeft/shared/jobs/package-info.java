/** Work that runs by itself, on one of the nodes. */
@NullMarked
package dk.loeft.shared.jobs;

import org.jspecify.annotations.NullMarked;
