package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The control of the cache's check: the WAR as it is shipped, but with the shared cache switched on.
@ExtendWith(ArquillianExtension.class)
class OpenCacheIT {
    private static final String UNITS = "WEB-INF/classes/META-INF/persistence.xml";
    private static final String CLOSED = "<shared-cache-mode>NONE</shared-cache-mode>";

    @Inject
    Probes probes;

    @Inject
    WallProbe probe;

    @Inject
    OutsideProbe outside;

    @Deployment
    static WebArchive openedOnPurpose() {
        var war = Probes.wholeWar();
        try (var shipped = war.get(UNITS).getAsset().openStream()) {
            var units = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(units).contains(CLOSED);
            return war.add(new StringAsset(units.replace(CLOSED, CLOSED.replace("NONE", "ALL"))), UNITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Verifies("BO-01")
    void aSharedCacheServesATenantsRowToAnybody() {
        var two = probes.open();
        assertThat(probe.cached(two.albas())).isTrue();
        assertThat(outside.member(two.albas())).isNotNull();
    }
}
