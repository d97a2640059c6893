package eu.officina.papers;

import eu.officina.boundary.Person;
import java.time.Instant;

/// Who did something, and when.
record Stamp(Person who, Instant at) {}
