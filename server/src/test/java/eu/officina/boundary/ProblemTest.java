package eu.officina.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void aRefusalIsToldInThreeSentencesWithAStableType() {
        var problem = Problem.of(BoundaryRefusal.NOT_ALLOWED, List.of("qa"));
        assertThat(problem.type()).isEqualTo("/problems/not-allowed");
        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.detail()).isEqualTo("It is reserved for: qa.");
    }

    @Test
    void identifiersRise() {
        var before = Uuid7.next();
        for (int i = 0; i < 10_000; i++) {
            var next = Uuid7.next();
            assertThat(next.toString()).isGreaterThan(before.toString());
            assertThat(next.version()).isEqualTo(7);
            before = next;
        }
    }
}
