/** The files of packages on disk, each package in a folder named by the hash of what was uploaded. */
@NullMarked
package dk.loeft.content.internal.storage;

import org.jspecify.annotations.NullMarked;
