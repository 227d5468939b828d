/** Learning taken elsewhere: the person's pages, the leader's and those of HR. */
@NullMarked
package dk.loeft.web.external;

import org.jspecify.annotations.NullMarked;
