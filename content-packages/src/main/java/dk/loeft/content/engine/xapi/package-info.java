/** What a learning record comes to for a learner: verbs and results of activities (xAPI, the verbs of ADL). */
@NullMarked
package dk.loeft.content.engine.xapi;

import org.jspecify.annotations.NullMarked;
