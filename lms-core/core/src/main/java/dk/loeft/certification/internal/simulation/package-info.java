/** Trying the rules of certification on histories in a file, without a server or a database. */
@NullMarked
package dk.loeft.certification.internal.simulation;

import org.jspecify.annotations.NullMarked;
