/** The page of the audit trail, and the trail as a file. */
@NullMarked
package dk.loeft.web.audit;

import org.jspecify.annotations.NullMarked;
