package dk.loeft.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a use case asks for. Stands on every method of a facade, or {@link OpenToAll} or
 * {@link PartOfUseCase} does; a test goes through all of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Permission value();

    /** Whether the audit trail records it: every change, and reads that take personal data out. */
    boolean audited() default true;
}
