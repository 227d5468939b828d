/** What all pages share, and how the parts of the house are put together. */
@NullMarked
package dk.loeft.web;

import org.jspecify.annotations.NullMarked;
