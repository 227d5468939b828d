/** Which standard an upload follows, and who reads it. One {@link CourseReader} for each way in; new standards are added here. */
@NullMarked
package dk.loeft.content.internal.reading;

import org.jspecify.annotations.NullMarked;
