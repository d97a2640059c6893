package eu.officina.mobile;

import java.util.UUID;

/// A feature that takes entries of one kind from tablets. Called inside a use case of the nurse's workspace.
public interface Intake {
    /// The kind of entry, e.g. `administration`.
    String kind();

    /// Takes the entry, or refuses it.
    ///
    /// @param id the id of what is recorded
    void take(UUID id, FieldEntry entry);
}
