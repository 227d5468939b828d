/** Pages to find, book, plan and approve seminars. */
@NullMarked
package dk.loeft.web.seminar;

import org.jspecify.annotations.NullMarked;
