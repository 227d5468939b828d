/** What every capability needs and none owns: ids, pages, refusals, the clock, settings and the schema. */
@NullMarked
package dk.loeft.shared;

import org.jspecify.annotations.NullMarked;
