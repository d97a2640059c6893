package eu.officina.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Works on the directory of workspaces, before or outside any of them: no tenant is bound, no tenant row is seen.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unplaced {}
