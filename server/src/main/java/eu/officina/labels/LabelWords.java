package eu.officina.labels;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.boundary.Place;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Master;
import eu.officina.materials.DonorTests;
import eu.officina.printing.Glyphs;
import eu.officina.rulepacks.Regime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts what the record knows of a bag into the words of its label.
///
/// @rule LA-01
record LabelWords(Master master, BatchRecord batch, Place site, Outside outside, Texts texts) {
    /// What counts beside the record: the number of the approval, and what the donor's tests say.
    record Outside(String approval, DonorTests.Hazard hazard) {}

    LabelContent of(Label label) {
        var bag = label.listed(Label.State.ISSUED);
        var words = new EnumMap<LabelPart, String>(LabelPart.class);
        words.put(LabelPart.NAME, master.title());
        words.put(LabelPart.PATIENT, say("patient", bag.patient()));
        words.put(LabelPart.AUTOLOGOUS, say(master.allogeneic() ? "allogeneic" : "autologous"));
        warn(words);
        words.put(LabelPart.BATCH, say("batch", batch.number()));
        words.put(LabelPart.EXPIRY, say("use-before", expiry(bag)));
        words.put(LabelPart.CONTENTS, contents(bag));
        words.put(LabelPart.DONATION, say("donation", batch.donation() + " " + batch.donationProduct()));
        words.put(LabelPart.CHAIN, say("chain", batch.chainOfIdentity()));
        words.put(LabelPart.STORAGE, master.storage());
        words.put(LabelPart.REGIME, regime());
        words.put(LabelPart.HOLDER, site.name() + ", " + site.country());
        if (master.label() != null) ofDossier(words, master.label().parts());
        words.replaceAll((part, text) -> Glyphs.visible(text));
        return new LabelContent(texts.locale().getLanguage(), words, label.elementString());
    }

    private void warn(Map<LabelPart, String> words) {
        var hazard = hazard(outside.hazard(), texts);
        if (hazard != null) words.put(LabelPart.HAZARD, hazard);
    }

    /// What is warned of; null: of nothing.
    static @Nullable String hazard(DonorTests.Hazard hazard, Texts texts) {
        return hazard == DonorTests.Hazard.NONE ? null : texts.of("label.hazard." + hazard);
    }

    private String contents(Labelling.Listed bag) {
        var which = say("bag", bag.position(), bag.total());
        return bag.volume().toPlainString() + " mL. " + which + ". " + say("human-cells");
    }

    private static void ofDossier(Map<LabelPart, String> words, Map<String, String> parts) {
        parts.forEach((name, text) -> words.put(LabelPart.valueOf(name.toUpperCase(Locale.ROOT)), text));
    }

    /// Under which law it may be used, and by which number.
    private String regime() {
        Regime regime = batch.regime();
        return say("regime." + regime.name(), outside.approval(), site.name());
    }

    private String expiry(Labelling.Listed bag) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm xxx", texts.locale())
                .format(bag.expiry().atZone(site.zone()));
    }

    private String say(String key, Object... values) {
        return texts.of("label." + key, values);
    }
}
