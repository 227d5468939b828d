/** Looks into the pages of a package for what keeps people with disabilities out and can be seen without opening them. */
@NullMarked
package dk.loeft.content.internal.accessibility;

import org.jspecify.annotations.NullMarked;
