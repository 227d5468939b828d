/** Documents, videos and pages: how they are opened, and what is stored of reading and watching them. */
@NullMarked
package dk.loeft.content.internal.media;

import org.jspecify.annotations.NullMarked;
