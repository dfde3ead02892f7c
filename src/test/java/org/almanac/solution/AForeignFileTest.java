package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AForeignFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version https://git-lfs.github.com/spec/v1 | Git LFS",
                "<!DOCTYPE html><html> | web page",
                "<ImportExportXml/> | XML file",
                "{\"a\":1} | JSON file",
                "%PDF-1.7 | PDF",
                "hello | text file of 5 bytes"
            })
    void isRefusedByItsName(String content, String name) {
        BadInput refusal = Zips.refusal(folder, content.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_AN_ARCHIVE);
        assertThat(refusal).hasMessageContaining(name);
    }

    @Test
    void thatIsEmptyOrBinaryIsRefusedToo() {
        assertThat(Zips.refusal(folder, new byte[0])).hasMessageContaining("an empty file");
        assertThat(Zips.refusal(folder, new byte[] {0x1f, (byte) 0x8b, 8})).hasMessageContaining("gzip");
        assertThat(Zips.refusal(folder, new byte[] {0, 1, 2})).hasMessageContaining("unknown binary file of 3 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manifest.json,Microsoft.Flow/flows/x.json | legacy export",
                "data.xml,data_schema.xml,[Content_Types].xml | configuration migration data",
                "PkgFolder/ImportConfig.xml,PkgFolder/A_managed.zip | package deployer",
                "PkgFolder\\ImportConfig.xml,PkgFolder\\A_managed.zip | package deployer",
                "Header.json,Properties.json | canvas app (.msapp)",
                "word/document.xml,[Content_Types].xml,_rels/.rels | Office document",
                "Other/Solution.xml | below the root",
                "A_1_0_0_0_managed.zip,readme.txt | upload the solution packages in it one by one",
                "a.nuspec | NuGet",
                "readme.txt | without solution.xml"
            })
    void inAZipIsRefusedByItsName(String entries, String name) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (String entry : entries.split(",")) {
            content.put(entry, new byte[1]);
        }
        BadInput refusal = Zips.refusal(folder, Zips.zip(content));

        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_A_SOLUTION);
        assertThat(refusal).hasMessageContaining(name);
        assertThat(refusal.items()).extracting("code").contains("0x80048060");
    }
}
