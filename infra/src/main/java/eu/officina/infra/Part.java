package eu.officina.infra;

import java.nio.file.Path;
import java.util.stream.Stream;

/// One of the programs that make up the running system.
interface Part extends AutoCloseable {
    String name();

    Path log();

    boolean alive();

    /// All processes of this part, also those whose parent is gone.
    Stream<ProcessHandle> processes();

    /// Stops it and waits until it is gone.
    @Override
    void close();
}
