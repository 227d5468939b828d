/** Ways to other systems, one package each: sign-on, HR data, LTI, badges, mail, SMS and web hooks. */
@NullMarked
package dk.loeft.integration;

import org.jspecify.annotations.NullMarked;
