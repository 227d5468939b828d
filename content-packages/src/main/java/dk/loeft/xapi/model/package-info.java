/**
 * xAPI values: reading JSON, checking statements by the rules of xAPI 1.0.3 and 2.0 (IEEE 9274.1.1), and telling what a
 * statement is about. It depends on the JDK and Jakarta JSON alone and knows nothing of Løft, so that other programs can
 * use it as a library:
 *
 * <pre>{@code
 * Statement statement = Statement.read(XapiJson.object(bytes), XapiVersion.V2_0);  // or InvalidXapiException
 * statement.verb();                                                                 // the IRI of its verb
 * statement.parts().agents();                                                       // everybody it names, and where
 * }</pre>
 */
@NullMarked
package dk.loeft.xapi.model;

import org.jspecify.annotations.NullMarked;
