package eu.officina.labels;

import eu.officina.batchrecords.BatchRecord;
import java.util.List;

/// The bags of a batch got their labels.
public record LabelsIssued(BatchRecord batch, int step, List<Labelling.Listed> labels) {}
