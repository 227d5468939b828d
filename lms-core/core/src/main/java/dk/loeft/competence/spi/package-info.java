/** What other capabilities bring to competences. */
@NullMarked
package dk.loeft.competence.spi;

import org.jspecify.annotations.NullMarked;
