/** Tests and questions (QTI): item bank, delivery, scoring and statistics. It brings activities to {@code learning}. */
@NullMarked
package dk.loeft.assessment;

import org.jspecify.annotations.NullMarked;
