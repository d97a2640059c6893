package eu.officina.masterrecords;

import eu.officina.desk.Texts;
import java.util.List;

/// A feature that has a say before a master record is saved or moved. Called inside the command's transaction.
public interface MasterGuard {
    /// Refuses a document that may not be kept.
    default void saving(Master document) {}

    /// Refuses a move that may not be made.
    default void moving(Master document, MasterMove move) {}

    /// What everybody who reads the edition must know, in the reader's words.
    default List<String> notes(Master document, Texts texts) {
        return List.of();
    }
}
