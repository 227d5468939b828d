/** The written form of settings and histories (docs/certification-cases.md): in files of cases, and in the database. */
@NullMarked
package dk.loeft.certification.internal.written;

import org.jspecify.annotations.NullMarked;
