/** What a module that brings activities implements, and what it reports to. */
@NullMarked
package dk.loeft.learning.spi;

import org.jspecify.annotations.NullMarked;
