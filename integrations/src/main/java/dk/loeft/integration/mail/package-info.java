/** Notifications by e-mail: RFC 5321 (SMTP) and RFC 5322 (messages). */
@NullMarked
package dk.loeft.integration.mail;

import org.jspecify.annotations.NullMarked;
