package dk.loeft.communication;

import dk.loeft.shared.Id;

/** Key of a delivery: a notification on one way beside the bell. */
public record DeliveryId(long value) implements Id {}
