/** AICC's rules for computer-managed instruction (CMI001): the text both sides exchange, the data model, what completes a course. */
@NullMarked
package dk.loeft.content.engine.aicc;

import org.jspecify.annotations.NullMarked;
