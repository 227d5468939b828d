package dk.loeft.communication;

import java.util.Optional;

/**
 * Which notifications are listed.
 *
 * @param text words of a name, or a staff number; empty: everybody
 * @param state those with a delivery that stands so; absent: all, those at the bell alone too
 */
public record DeliveryFilter(String text, Optional<DeliveryState> state) {}
