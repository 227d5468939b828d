/** The services, entities and repositories behind the facades. */
@NullMarked
package dk.loeft.learning.internal;

import org.jspecify.annotations.NullMarked;
