/** The services, entities and repositories behind the facade, and the readers and writers of files. */
@NullMarked
package dk.loeft.competence.internal;

import org.jspecify.annotations.NullMarked;
