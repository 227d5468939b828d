/** What content standards implement that report by xAPI. */
@NullMarked
package dk.loeft.xapi.spi;

import org.jspecify.annotations.NullMarked;
