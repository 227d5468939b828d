/** The pages about frameworks of competences: to read them, to bring them in and to take them out. */
@NullMarked
package dk.loeft.web.competence;

import org.jspecify.annotations.NullMarked;
