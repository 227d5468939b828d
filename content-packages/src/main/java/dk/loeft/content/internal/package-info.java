/** What reading packages has in common inside: the codes of findings and refusals. */
@NullMarked
package dk.loeft.content.internal;

import org.jspecify.annotations.NullMarked;
