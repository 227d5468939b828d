/** Pages of notifications: what one was told, on which ways it comes, and for others whether it arrived. */
@NullMarked
package dk.loeft.web.communication;

import org.jspecify.annotations.NullMarked;
