/** Notifications, the choices of people, and the way out. */
@NullMarked
package dk.loeft.communication.internal;

import org.jspecify.annotations.NullMarked;
