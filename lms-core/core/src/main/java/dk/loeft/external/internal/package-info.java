/** The service, entity and repository behind the facade. */
@NullMarked
package dk.loeft.external.internal;

import org.jspecify.annotations.NullMarked;
