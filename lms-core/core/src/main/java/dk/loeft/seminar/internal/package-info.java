/** The services, entities and repositories behind the facades. */
@NullMarked
package dk.loeft.seminar.internal;

import org.jspecify.annotations.NullMarked;
