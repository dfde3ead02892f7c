package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.almanac.problem.BadInput;

class ReadingWhatWasWrittenProperties {

    /** One thing that a package may hold. */
    @FunctionalInterface
    interface Part {
        void addTo(PackageBuilder builder, String name);
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("a<>&\"\t\n\u00e4 ")
                .ofMaxLength(6)
                .map(t -> "x" + t);
        Arbitrary<Part> part = texts.flatMap(text -> Arbitraries.<Part>of(
                (b, n) -> b.table(
                        n, t -> t.displayName(text).column(n + "_c", "money").form(text, n)),
                (b, n) -> b.table(n, t -> t.behavior(2).view(text, n)),
                (b, n) -> b.choice(n, text, "b"),
                (b, n) -> b.webResource(n, text.getBytes(StandardCharsets.UTF_8)),
                (b, n) -> b.role(n + text, Map.of("prv" + n, "Deep")),
                (b, n) -> b.cloudFlow(n, text),
                (b, n) -> b.environmentVariable(n, text, text),
                (b, n) -> b.connectionReference(n, text),
                (b, n) -> b.inline("x_things", "x_thing", Map.of("x_name", text), Map.of("x_value", text)),
                (b, n) -> b.scf("x_items", "x_item", Map.of("x_name", n), Map.of("x_value", text)),
                (b, n) -> b.link("a_b", Map.of("a.name", n, "b.name", text)),
                (b, n) -> b.rootComponent(60, n, 0),
                (b, n) -> b.file("extra/" + n + ".txt", text.getBytes(StandardCharsets.UTF_8))));
        return part.list().ofMaxSize(8);
    }

    private static PackageBuilder built(List<Part> parts) {
        PackageBuilder builder = PackageBuilder.solution("Generated").version("1." + parts.size());
        int number = 0;
        for (Part part : parts) {
            part.addTo(builder, "ctso_n" + number++);
        }
        return builder;
    }

    @Property(tries = 60)
    void givesTheSamePackage(@ForAll("parts") List<Part> parts) throws IOException {
        Path folder = Files.createTempDirectory("packages");
        Path file = Zips.file(folder, built(parts).toBytes());

        assertThat(PackageContent.of(file).differences(PackageContent.rewritten(file, folder)))
                .isEmpty();

        Files.delete(file);
        Files.delete(folder);
    }

    @Property(tries = 400)
    void givesTheSamePackageOrARefusalWhenABitHasFlipped(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit) throws IOException {
        byte[] zip = Damaged.ORIGINAL.clone();
        zip[place % zip.length] ^= (byte) (1 << bit);

        Damaged.expectSameOrRefused(zip);
    }

    @Property(tries = 100)
    void isRefusedWhenThePackageWasCutShort(@ForAll @IntRange(max = 1_000_000) int length) throws IOException {
        byte[] zip = java.util.Arrays.copyOf(Damaged.ORIGINAL, length % Damaged.ORIGINAL.length);
        Path file = Files.createTempFile("damaged", ".zip");
        Files.write(file, zip);
        BadInput refusal = null;
        try {
            PackageContent.of(file);
        } catch (BadInput e) {
            refusal = e;
        } finally {
            Files.delete(file);
        }

        assertThat(refusal).as("at length %s", zip.length).isNotNull();
    }

    /** A package with most kinds of content. */
    private static final class Damaged {

        static final byte[] ORIGINAL = SamplePackages.everything().toBytes();
        private static final PackageContent CONTENT = content();

        private static PackageContent content() {
            try {
                Path file = Files.createTempFile("sound", ".zip");
                Files.write(file, ORIGINAL);
                PackageContent content = PackageContent.of(file);
                Files.delete(file);
                return content;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        static void expectSameOrRefused(byte[] zip) throws IOException {
            Path file = Files.createTempFile("damaged", ".zip");
            Files.write(file, zip);
            try {
                assertThat(PackageContent.of(file).differences(CONTENT)).isEmpty();
            } catch (BadInput refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            } finally {
                Files.delete(file);
            }
        }
    }
}
