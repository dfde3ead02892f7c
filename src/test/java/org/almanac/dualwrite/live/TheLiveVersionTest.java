package org.almanac.dualwrite.live;

import static org.almanac.dualwrite.Saved.CUSTOMERS;
import static org.almanac.dualwrite.Saved.id;
import static org.almanac.dualwrite.Saved.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.dualwrite.AppliedTemplate;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.LiveVersion.Kind;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.RuntimeConfiguration;
import org.almanac.dualwrite.TableMapVersion;
import org.junit.jupiter.api.Test;

class TheLiveVersionTest {

    private static RuntimeConfiguration row(String version) {
        return new RuntimeConfiguration("account", "Customers V3", MapVersion.parse(version), CUSTOMERS, true);
    }

    private static LiveVersion live(List<TableMapVersion> saved, RuntimeConfiguration... rows) {
        return LiveVersion.of(CUSTOMERS, saved, List.of(rows), null);
    }

    // map scenario 15
    @Test
    void itIsTheOneThatDataverseNamesAndNotTheHighest() {
        var saved = List.of(
                version(1, "Contoso", "2.0.1.2"), version(2, "Contoso", "2.0.2.1"), version(3, "Contoso", "9.9.9.9"));

        assertThat(live(saved, row("2.0.2.1")))
                .isEqualTo(new LiveVersion(Kind.LIVE, MapVersion.parse("2.0.2.1"), id(2), null));
    }

    // map scenario 16
    @Test
    void withoutARowItIsUnknownWhichIsNotStopped() {
        var live = live(List.of(version(1, "Contoso", "1.0.0.0")));

        assertThat(live.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(live.version()).isNull();
        assertThat(live.reason()).contains("does not mean that it is stopped");
    }

    // map scenario 17
    @Test
    void ofTwoPublishersNoneIsCredited() {
        var saved = List.of(version(1, "Contoso", "2.0.1.8"), version(2, "Fabrikam", "2.0.1.8"));

        var live = live(saved, row("2.0.1.8"));

        assertThat(live.kind()).isEqualTo(Kind.LIVE);
        assertThat(live.version()).isEqualTo(MapVersion.parse("2.0.1.8"));
        assertThat(live.id()).isNull();
        assertThat(live.reason()).contains("Contoso, Fabrikam");
    }

    @Test
    void aPublisherIsNotCreditedEitherIfOnlyItsVersionWouldFit() {
        var saved = List.of(version(1, "Contoso", "2.0.1.8"), version(2, "Fabrikam", "1.0.0.0"));

        assertThat(live(saved, row("2.0.1.8")).id()).isNull();
    }

    @Test
    void rowsThatDisagreeMakeItUnknown() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"), version(2, "Contoso", "2.0.0.0"));

        var live = live(saved, row("2.0.0.0"), row("1.0.0.0"));

        assertThat(live.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(live.reason()).contains("1.0.0.0 and 2.0.0.0");
    }

    @Test
    void rowsThatSayTheSameAreOne() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"));

        assertThat(live(saved, row("1.0.0.0"), row("1.0.0.0")).id()).isEqualTo(id(1));
    }

    @Test
    void aVersionWhoseRowWasDeletedStaysLive() {
        var live = live(List.of(version(1, "Contoso", "2.0.0.0")), row("1.5.0.0"));

        assertThat(live.kind()).isEqualTo(Kind.LIVE);
        assertThat(live.version()).isEqualTo(MapVersion.parse("1.5.0.0"));
        assertThat(live.id()).isNull();
        assertThat(live.reason()).contains("gone");
    }

    @Test
    void aVersionThatWasSavedTwiceIsLiveButNotAttributed() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"), version(2, "Contoso", "1.0.0.0"));

        var live = live(saved, row("1.0.0.0"));

        assertThat(live.kind()).isEqualTo(Kind.LIVE);
        assertThat(live.id()).isNull();
        assertThat(live.reason()).contains("2 times");
    }

    @Test
    void rowsOfOtherMapsAndInactiveOnesDoNotCount() {
        var inactive =
                new RuntimeConfiguration("account", "Customers V3", MapVersion.parse("1.0.0.0"), CUSTOMERS, false);
        var contacts = RuntimeConfiguration.read(
                "contact",
                "Customers V3",
                0,
                "{\"SourceEntityName\":\"contacts\",\"DestinationEntityName\":\"Customers V3\","
                        + "\"EntityMapVersion\":{\"Major\":1}}");

        assertThat(live(List.of(version(1, "Contoso", "1.0.0.0")), inactive, contacts)
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aRowWithoutAVersionSaysSo() {
        assertThat(live(List.of(), row("")).reason()).contains("does not say its version");
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        var broken = RuntimeConfiguration.read("account", "Customers V3", 0, "{");

        assertThat(live(List.of(), broken).reason()).contains("'Customers V3' cannot be read");
    }

    @Test
    void theGatewayKnowsBetterThanTheRows() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"), version(2, "Fabrikam", "1.0.0.0"));
        var template = new AppliedTemplate(id(2), MapVersion.parse("1.0.0.0"), true);

        assertThat(LiveVersion.of(CUSTOMERS, saved, List.of(), template))
                .isEqualTo(new LiveVersion(Kind.LIVE, MapVersion.parse("1.0.0.0"), id(2), null));
    }

    @Test
    void aChosenVersionThatDoesNotReplicateIsChosenAndNotLive() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"));
        var template = new AppliedTemplate(id(1), MapVersion.NONE, false);

        assertThat(LiveVersion.of(CUSTOMERS, saved, List.of(), template))
                .isEqualTo(new LiveVersion(Kind.CHOSEN, MapVersion.parse("1.0.0.0"), id(1), null));
    }

    @Test
    void whereGatewayAndRowsDifferTheGatewayCountsAndTheDifferenceIsSaid() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"));
        var template = new AppliedTemplate(id(1), MapVersion.parse("1.0.0.0"), true);

        var live = LiveVersion.of(CUSTOMERS, saved, List.of(row("0.9.0.0")), template);

        assertThat(live.id()).isEqualTo(id(1));
        assertThat(live.reason()).contains("0.9.0.0").contains("1.0.0.0");
    }

    @Test
    void theGatewaysVersionWhoseRowIsGoneStaysKnown() {
        var live = LiveVersion.of(
                CUSTOMERS, List.of(), List.of(), new AppliedTemplate(id(7), MapVersion.parse("3.0.0.0"), true));

        assertThat(live.version()).isEqualTo(MapVersion.parse("3.0.0.0"));
        assertThat(live.id()).isNull();
        assertThat(live.reason()).contains("gone");
    }

    @Test
    void aGatewayThatNamesNothingLeavesItToTheRows() {
        var saved = List.of(version(1, "Contoso", "1.0.0.0"));
        var template = new AppliedTemplate(null, MapVersion.NONE, true);

        assertThat(LiveVersion.of(CUSTOMERS, saved, List.of(row("1.0.0.0")), template)
                        .id())
                .isEqualTo(id(1));
    }
}
