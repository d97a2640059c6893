package eu.officina.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Begins something new: refused in a suspended workspace, where what runs goes on.
///
/// @source domain §2.3
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NewWork {}
