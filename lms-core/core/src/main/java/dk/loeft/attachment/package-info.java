/**
 * Files that people attach as documentation: to learning taken elsewhere, to proof of a competence. {@link
 * dk.loeft.attachment.Attachments} takes them, checks by their content what they are, and hands them out within the use cases of the
 * capability that they are attached in: who may read them, that one says.
 */
@NullMarked
package dk.loeft.attachment;

import org.jspecify.annotations.NullMarked;
