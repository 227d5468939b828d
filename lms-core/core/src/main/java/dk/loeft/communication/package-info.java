/**
 * What people are told: notifications at the bell and on the ways beside it, such as mail. It listens to the events of the other
 * capabilities. {@link dk.loeft.communication.Notifications} is the facade of whoever reads, {@link
 * dk.loeft.communication.Deliveries} that of those who see to it that things arrive.
 */
@NullMarked
package dk.loeft.communication;

import org.jspecify.annotations.NullMarked;
