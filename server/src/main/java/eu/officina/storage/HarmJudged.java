package eu.officina.storage;

/// Quality assurance judged that an excursion, or a gap, did harm to what was in `watched` then; `why` in words.
public record HarmJudged(Temperatures.Thing watched, Temperature.Finding finding, String why) {}
