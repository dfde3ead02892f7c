package org.almanac.solution.checking.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.checking.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AScriptTest {

    private static Script script(String text) {
        return Script.of(new TextFile(ComponentRef.of("WebResource", "ctso_a.js"), "WebResources/a", text));
    }

    private static String tokens(Script script) {
        return IntStream.range(0, script.size())
                .mapToObj(i -> script.isText(i) ? "<" + script.text(i) + ">" : script.text(i))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a.b(c) // d | a . b ( c )",
                "a /* b */ c | a c",
                "x = 'a\\'b' + \"c//d\" | x = <a\\'b> + <c//d>",
                "a / b / c | a / b / c",
                "x = /[/'\"]/.test(y) | x = /[/'\"]/ . test ( y )",
                "return /a\\/b/g | return /a\\/b/ g",
                "`a${b + `c${d}`}e` f | <a> b + <c> d <> <e> f",
                "`${ {a: 1} }` | <> { a : 1 } <>",
                "a === b !== c == d => e?.f | a === b !== c == d => e ?. f",
                "x = 'unclosed | x = <unclosed>",
                "x = 1.5e3 + $y_1 | x = 1.5e3 + $y_1"
            })
    void isTakenApartIntoTokens(String text, String expected) {
        assertThat(tokens(script(text))).isEqualTo(expected);
    }

    @Test
    void keepsTheLinesOfItsTokens() {
        Script script = script("/* 1\n 2 */ a\n`3\n4` b 'c\\\nd' e");

        assertThat(IntStream.range(0, script.size()).mapToObj(script::location))
                .containsExactly(
                        "WebResources/a:2",
                        "WebResources/a:3",
                        "WebResources/a:4",
                        "WebResources/a:4",
                        "WebResources/a:5");
    }

    @Test
    void ofAPageStandsWhereItStood() {
        String page =
                "<p>\n<SCRIPT src='x'>\na</Script>\n<!-- <script>b</script> -->\n<script type='text/html'>c</script>d"
                        + "<script type=\"text/javascript\">\ne</script>";
        Script script = script(PageScripts.only(page));

        assertThat(tokens(script)).isEqualTo("a ; e ;");
        assertThat(script.location(2)).isEqualTo("WebResources/a:6");
    }

    @Property(tries = 500)
    void ofAnyTextHasAnEnd(
            @ForAll
                    @Chars({'/', '*', '\'', '"', '`', '$', '{', '}', '\\', '\n', '<', '(', ')', '[', ']', '-', '!', '='
                    })
                    @CharRange(from = 'a', to = 'c')
                    @StringLength(max = 60)
                    String text) {
        Script script = script(text);

        assertThat(script.size()).isLessThanOrEqualTo(text.length() + 1);
        assertThat(PageScripts.only(text).lines().count())
                .isLessThanOrEqualTo(text.lines().count() + 1);
        tokens(script);
    }

    @Test
    void ofFourMegabytesIsTakenApartQuickly() {
        for (String piece :
                new String[] {"a.b(c, 'd') / e;\n", "`${", "/a", "{", "<script>", "<script ", "<!--", "x = /[", "/\\"
                }) {
            String text = piece.repeat(4 * 1024 * 1024 / piece.length());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> script(PageScripts.only(text)).size());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> script(text).size());
        }
    }
}
