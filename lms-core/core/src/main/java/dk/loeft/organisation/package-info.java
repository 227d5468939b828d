/**
 * People, units, positions, leaders and deputies, and who may do what.
 *
 * <p>{@link dk.loeft.organisation.Organisation} is the facade for people and units, {@link dk.loeft.organisation.Accounts}
 * the one for sign-in and keys. Permissions are declared on facade methods with {@link dk.loeft.organisation.Requires} and
 * checked in one interceptor; lists are limited to the {@link dk.loeft.organisation.Scope} of the actor.
 *
 * <p>Other capabilities join the SQL views {@code person_directory} and {@code unit_directory} in their own queries; the
 * tables behind them are private to this package.
 */
@NullMarked
package dk.loeft.organisation;

import org.jspecify.annotations.NullMarked;
