/** What brings notifications to people outside of the product implements. */
@NullMarked
package dk.loeft.communication.spi;

import org.jspecify.annotations.NullMarked;
