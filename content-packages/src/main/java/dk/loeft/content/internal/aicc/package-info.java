/** AICC packages (CMI001): the course structure files, launching, and the answers to what units post by HACP. */
@NullMarked
package dk.loeft.content.internal.aicc;

import org.jspecify.annotations.NullMarked;
