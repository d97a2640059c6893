package eu.officina.batchrecords;

import eu.officina.rulepacks.Regime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What identifies a batch from its first minute.
record BatchOrigin(
        String number,
        UUID masterId,
        Regime regime,
        String donation,
        String product,
        String chain,
        @Nullable String phase) {}
