package eu.officina.identifiers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One stretch of a value: so many characters of a set, and what must be true of them.
///
/// - **Shape** `least` to `most` characters; an `optional` one may be missing at the end of a value.
///
/// @source GS1 General Specifications 3.2, 7.11; ISBT 128 ST-001 3
record Component(Charset set, int least, int most, boolean optional, List<ContentCheck> checks) {

    /// Which characters may stand in it.
    enum Charset {
        /// Digits.
        N("0123456789"),
        /// Set 82.
        X("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
        /// Set 39.
        Y("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        /// Base64 for links.
        Z("-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
        /// Digits and capital letters.
        A("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        /// What can't begin a structure of ISBT 128.
        I("!\"#$%'()*+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

        private final long below64;
        private final long from64;

        Charset(String characters) {
            below64 = bits(characters, 0);
            from64 = bits(characters, 64);
        }

        boolean has(char c) {
            return c < 128 && ((c < 64 ? below64 : from64) >>> (c & 63) & 1) == 1;
        }

        private static long bits(String characters, int from) {
            return characters
                    .chars()
                    .filter(c -> c >= from && c < from + 64)
                    .mapToLong(c -> 1L << (c & 63))
                    .reduce(0, (a, b) -> a | b);
        }
    }

    /// The components of a form such as `N13.check+[X..17]`.
    static List<Component> form(String text) {
        return Stream.of(text.split("\\+", -1)).map(Component::of).toList();
    }

    /// Where the longest legal beginning of `text` from `from` on ends; -1 where none is.
    static int reach(List<Component> form, String text, int from, int end) {
        int at = from;
        for (var component : form) {
            if (component.optional && at == end) return at;
            int run = component.run(text, at, end);
            if (run < component.least) return -1;
            at += run;
        }
        return at;
    }

    /// The first check that its part of a legal value doesn't pass.
    static ContentCheck.Verdict verdict(List<Component> form, String text, int from, int end) {
        int at = from;
        for (var component : form) {
            int next = Math.min(at + component.most, end);
            for (var check : component.checks) {
                if (at < next && !check.passes(text, at, next)) return check.verdict();
            }
            at = next;
        }
        return ContentCheck.Verdict.RIGHT;
    }

    private int run(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < most && set.has(text.charAt(at))) at++;
        return at - from;
    }

    private static Component of(String part) {
        var pieces = part.replace("[", "").replace("]", "").replace("..", "~").split("\\.", -1);
        var length = pieces[0].substring(1);
        int most = Integer.parseInt(length.replace("~", ""));
        return new Component(
                Charset.valueOf(pieces[0].substring(0, 1)),
                length.startsWith("~") ? 1 : most,
                most,
                part.startsWith("["),
                Arrays.stream(pieces).skip(1).map(ContentCheck::named).toList());
    }
}
