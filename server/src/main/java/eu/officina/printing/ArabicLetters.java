package eu.officina.printing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The Arabic letters in the form that their neighbours ask for, as a font without shaping needs them.
///
/// - **Shape** Unicode's presentation forms: isolated, final, initial, medial; four for a letter that joins on both
///   sides, two for one that joins only the letter before it.
///
/// @rule PT-03
/// @source Unicode Standard, chapter 9.2 and blocks FB50, FE70
class ArabicLetters {
    /// How many forms each letter from U+0621 has, and from U+0641; the forms stand in one row from U+FE80.
    private static final String FIRST = "12222424244444222244444444";
    private static final String SECOND = "4444444224";
    private static final char LAM = '\u0644';
    /// The alefs that lam is joined with into one letter, from U+FEF5 two forms each.
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final Map<Character, Letter> LETTERS = letters();

    private record Letter(char isolated, int forms) {
        boolean joinsNext() {
            return forms == 4;
        }

        char form(boolean before, boolean after) {
            if (before) return (char) (isolated + (after && joinsNext() ? 3 : forms > 1 ? 1 : 0));
            return (char) (isolated + (after && joinsNext() ? 2 : 0));
        }
    }

    private ArabicLetters() {}

    private static Map<Character, Letter> letters() {
        var found = new HashMap<Character, Letter>();
        int at = add(found, '\u0621', FIRST, 0xFE80);
        add(found, '\u0641', SECOND, at);
        found.put('\u067E', new Letter('\uFB56', 4));
        found.put('\u0686', new Letter('\uFB7A', 4));
        found.put('\u0698', new Letter('\uFB8A', 2));
        found.put('\u06A9', new Letter('\uFB8E', 4));
        found.put('\u06AF', new Letter('\uFB92', 4));
        found.put('\u06CC', new Letter('\uFBFC', 4));
        return found;
    }

    private static int add(Map<Character, Letter> found, char first, String forms, int at) {
        int next = at;
        for (int i = 0; i < forms.length(); i++) {
            int count = forms.charAt(i) - '0';
            found.put((char) (first + i), new Letter((char) next, count));
            next += count;
        }
        return next;
    }

    /// Vowel signs and the like, which stand on a letter and join nothing.
    static boolean mark(int code) {
        return Character.getType(code) == Character.NON_SPACING_MARK;
    }

    static String join(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = LETTERS.get(text.charAt(i));
            if (letter == null) {
                out.append(text.charAt(i));
                continue;
            }
            var joined = joins(before(text, i));
            int next = next(text, i);
            var alef = next < text.length() && text.charAt(i) == LAM ? ALEFS.indexOf(text.charAt(next)) : -1;
            if (alef >= 0 && next == i + 1) {
                out.append((char) (0xFEF5 + 2 * alef + (joined ? 1 : 0)));
                i++;
            } else out.append(letter.form(joined, joinsBefore(text, next)));
        }
        return out.toString();
    }

    private static boolean joins(@Nullable Letter before) {
        return before != null && before.joinsNext();
    }

    private static boolean joinsBefore(String text, int at) {
        var letter = at < text.length() ? LETTERS.get(text.charAt(at)) : null;
        return letter != null && letter.forms() > 1;
    }

    private static @Nullable Letter before(String text, int at) {
        int i = at - 1;
        while (i >= 0 && mark(text.charAt(i))) i--;
        return i < 0 ? null : LETTERS.get(text.charAt(i));
    }

    private static int next(String text, int at) {
        int i = at + 1;
        while (i < text.length() && mark(text.charAt(i))) i++;
        return i;
    }
}
