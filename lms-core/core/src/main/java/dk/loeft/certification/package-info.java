/**
 * Certificates: their kinds, what a person holds, for how long, and proof of it years later.
 *
 * <p>{@link dk.loeft.certification.Certification} is the facade. A completed course issues the certificates that are tied to it;
 * each certificate is one row that is never overwritten. What
 * the states and dates mean is told by {@link dk.loeft.certification.engine.CertificationRules}.
 */
@NullMarked
package dk.loeft.certification;

import org.jspecify.annotations.NullMarked;
