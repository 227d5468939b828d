/**
 * The learning record store (LRS): statements, documents, agents and activities by xAPI 1.0.3 and 2.0, for every client that
 * has a credential. The values and rules of xAPI themselves are in {@link dk.loeft.xapi.model}.
 */
@NullMarked
package dk.loeft.xapi;

import org.jspecify.annotations.NullMarked;
