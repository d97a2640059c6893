package eu.officina.desk;

import java.util.List;

/// A feature's tasks for the caller, in the caller's language.
public interface TaskSource {
    List<Task> tasks(Texts texts);
}
