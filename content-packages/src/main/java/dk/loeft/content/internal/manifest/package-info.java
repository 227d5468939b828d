/** The inside of a package: its manifest, read without DTDs or entities, and what an author has to know about it. */
@NullMarked
package dk.loeft.content.internal.manifest;

import org.jspecify.annotations.NullMarked;
