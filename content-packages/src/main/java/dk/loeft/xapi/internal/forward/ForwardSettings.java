package dk.loeft.xapi.internal.forward;

import dk.loeft.shared.SecretBox;

/**
 * What the settings come to for forwarding.
 *
 * @param addresses which may be asked
 * @param box what secrets are sealed with
 */
record ForwardSettings(Addresses addresses, SecretBox box) {}
