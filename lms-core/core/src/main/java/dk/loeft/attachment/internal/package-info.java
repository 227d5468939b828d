/** The service, entity and repository behind the facade. */
@NullMarked
package dk.loeft.attachment.internal;

import org.jspecify.annotations.NullMarked;
