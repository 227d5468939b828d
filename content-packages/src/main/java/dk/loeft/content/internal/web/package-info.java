/** The addresses of content: the player, package files and tracking on the content origin; uploads on the page origin. */
@NullMarked
package dk.loeft.content.internal.web;

import org.jspecify.annotations.NullMarked;
