/** The rules of the whole house. */
@org.jspecify.annotations.NullMarked
package dk.loeft;
