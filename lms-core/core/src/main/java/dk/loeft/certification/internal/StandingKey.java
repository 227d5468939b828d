package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.organisation.PersonId;

/** A person under a kind of certificate. */
record StandingKey(PersonId person, CertificateKindId kind) {}
