/** What others implement so that their requests wait on the leader's page. */
@NullMarked
package dk.loeft.reporting.spi;

import org.jspecify.annotations.NullMarked;
