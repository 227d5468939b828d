/** How the organisation is kept: services, entities and repositories. */
@NullMarked
package dk.loeft.organisation.internal;

import org.jspecify.annotations.NullMarked;
