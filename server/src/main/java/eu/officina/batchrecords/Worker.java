package eu.officina.batchrecords;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Somebody who took part in making a batch, and when they did so last.
public record Worker(String subject, String name, Instant last) {

    /// Who recorded in a batch or signed a step of it.
    public static List<Worker> of(Sheet sheet) {
        var all = new TreeMap<String, Worker>();
        var recorded = sheet.pages().entries().map(e -> new Worker(e.actor(), e.actorName(), e.at()));
        var signed = sheet.pages()
                .signatures()
                .filter(s -> s.part().startsWith("step-"))
                .map(s -> new Worker(s.signer(), s.name(), s.at()));
        Stream.concat(recorded, signed).forEach(w -> all.merge(w.subject(), w, Worker::later));
        return List.copyOf(all.values());
    }

    private Worker later(Worker other) {
        return last.isBefore(other.last) ? other : this;
    }
}
