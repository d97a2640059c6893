package eu.officina.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What reading a label costs beside a loop that knows one form of label only: `./mvnw verify -Pbenchmark`.
///
/// It prints; nothing is asserted but that both read the same.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScanBenchmark {
    private static final Scan.Setting SETTING = new Scan.Setting(LocalDate.of(2026, 11, 30), OwnCodes.NONE);

    String reagent = "]d201095212345432131728013110LOT-26A\u001d21U0001";
    String message = "=+05000=Z54991712345600=%T300=<T0416003&>0183652359&,4PL001499Z549917123456A00T041600320181231";
    String hibc = "+A99912345/$$52001510X33";
    String link = "https://id.gs1.org/01/09521234543213/10/LOT-26A/21/U0001?17=280131";

    @Benchmark
    public Object elements() {
        return Scan.parse(reagent, SETTING).identifier();
    }

    @Benchmark
    public Object loopForOneForm() {
        return loop(reagent);
    }

    @Benchmark
    public Object isbt128() {
        return Scan.parse(message, SETTING).identifier();
    }

    @Benchmark
    public Object hibc() {
        return Scan.parse(hibc, SETTING).identifier();
    }

    @Benchmark
    public Object digitalLink() {
        return Scan.parse(link, SETTING).identifier();
    }

    /// Takes (01), (17), (10) and (21) in this order and checks nothing but the check digit.
    private static TradeItem loop(String text) {
        int sum = 0;
        for (int i = 5; i < 18; i++) sum += (text.charAt(i) - '0') * (i % 2 == 1 ? 3 : 1);
        if ((10 - sum % 10) % 10 != text.charAt(18) - '0') throw new IllegalArgumentException();
        int separator = text.indexOf('\u001d');
        int year = 2000 + Calendars.two(text, 21);
        var day = LocalDate.of(year, Calendars.two(text, 23), Calendars.two(text, 25));
        return new TradeItem(
                new Gtin(text.substring(5, 19)),
                text.substring(29, separator),
                text.substring(separator + 3),
                new Expiry(day),
                null);
    }

    @Test
    void printsWhatReadingALabelCosts() throws RunnerException {
        assertThat(elements()).isEqualTo(loopForOneForm());
        new Runner(new OptionsBuilder()
                        .include(ScanBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
