/** Documents: states and profiles. */
@NullMarked
package dk.loeft.xapi.internal.documents;

import org.jspecify.annotations.NullMarked;
