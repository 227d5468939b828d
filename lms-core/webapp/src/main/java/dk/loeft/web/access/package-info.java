/** The entrance: which requests are let in, as whom, and where everybody else is sent. */
@NullMarked
package dk.loeft.web.access;

import org.jspecify.annotations.NullMarked;
