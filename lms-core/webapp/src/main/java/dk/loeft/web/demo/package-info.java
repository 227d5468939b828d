/** A made-up municipality that fills an empty database, so that the first look at Løft shows a living one. */
@NullMarked
package dk.loeft.web.demo;

import org.jspecify.annotations.NullMarked;
