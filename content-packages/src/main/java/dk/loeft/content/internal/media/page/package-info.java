/** Pages written in Markdown or HTML: read, cleaned, shown, and drafts of them. */
@NullMarked
package dk.loeft.content.internal.media.page;

import org.jspecify.annotations.NullMarked;
