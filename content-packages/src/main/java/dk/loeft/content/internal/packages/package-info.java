/** The rows of packages: what was uploaded, what it holds and what was found in it. */
@NullMarked
package dk.loeft.content.internal.packages;

import org.jspecify.annotations.NullMarked;
