/**
 * Who did what to which object when, each entry chained to the one before by a hash, so that nobody can alter, remove or
 * slip in an entry unnoticed. Entries hold keys alone, no names.
 *
 * <p>Entries come from {@link dk.loeft.organisation.UseCaseDone}, within the transaction they tell of.
 * {@link dk.loeft.audit.AuditChain} appends and verifies over plain JDBC, so that the command line can do it without a
 * server.
 */
@NullMarked
package dk.loeft.audit;

import org.jspecify.annotations.NullMarked;
