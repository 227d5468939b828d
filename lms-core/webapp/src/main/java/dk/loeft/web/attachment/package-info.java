/** Files as documentation: how they come in from a form, and how they are handed out. */
@NullMarked
package dk.loeft.web.attachment;

import org.jspecify.annotations.NullMarked;
