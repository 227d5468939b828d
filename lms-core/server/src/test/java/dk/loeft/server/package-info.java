/** The distribution as operators meet it: starting, stopping, refusals, commands and the API. */
@NullMarked
package dk.loeft.server;

import org.jspecify.annotations.NullMarked;
