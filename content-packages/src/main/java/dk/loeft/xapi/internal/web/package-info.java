/** The learning record store over HTTP, at {@code /xapi}. */
@NullMarked
package dk.loeft.xapi.internal.web;

import org.jspecify.annotations.NullMarked;
