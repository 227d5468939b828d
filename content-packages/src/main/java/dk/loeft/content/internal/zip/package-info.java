/** The outside of a package: the ZIP archive, its names, its limits. Trusts nothing the archive says about itself. */
@NullMarked
package dk.loeft.content.internal.zip;

import org.jspecify.annotations.NullMarked;
