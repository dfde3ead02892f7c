package org.almanac.target.dataverse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.almanac.target.dataverse.inventory.InventoryReading.Reading;
import org.junit.jupiter.api.Test;

/** What is read of a real environment, question by question. */
class ReadingAnInventoryTest {

    private static final String CORE = "00000000-0000-0000-0000-0000000000c0";
    private static final String PATCH = "00000000-0000-0000-0000-0000000000c1";
    private static final String PUBLISHER = "00000000-0000-0000-0000-0000000000f0";
    private static final String CAR_ID = "00000000-0000-0000-0000-00000000000a";
    private static final String SEATS_ID = "00000000-0000-0000-0000-00000000000b";
    private static final String PROCESS_ID = "00000000-0000-0000-0000-00000000000d";
    private static final String POLICY_ID = "00000000-0000-0000-0000-00000000000e";
    private static final ComponentRef CAR = ComponentRef.of("Entity", "ctso_car");
    private static final ComponentRef SEATS = ComponentRef.of("Attribute", "ctso_car.ctso_seats");
    private static final ComponentRef PROCESS = ComponentRef.of("Workflow", PROCESS_ID);
    private static final InventoryScope OF_CORE = InventoryScope.ofSolution("core");

    private final AnsweringQuestions real = new AnsweringQuestions()
            .lists(
                    "publishers",
                    "'publisherid':'" + PUBLISHER + "','uniquename':'Contoso','friendlyname':'Contoso Ltd',"
                            + "'customizationprefix':'ctso','customizationoptionvalueprefix':12345,'isreadonly':true")
            .lists(
                    "solutions",
                    "'solutionid':'" + PATCH + "','uniquename':'Core_Patch_1','version':'1.0.1','ismanaged':true,"
                            + "'installedon':'2025-02-01T00:00:00Z','_parentsolutionid_value':'" + CORE
                            + "','_publisherid_value':'" + PUBLISHER + "'",
                    "'solutionid':'" + CORE + "','uniquename':'Core','friendlyname':'The core','version':'1.0.0',"
                            + "'ismanaged':true,'installedon':'2025-01-01T00:00:00Z',"
                            + "'updatedon':'2025-01-02T00:00:00Z','_parentsolutionid_value':null,"
                            + "'_publisherid_value':'" + PUBLISHER + "'",
                    "'solutionid':'00000000-0000-0000-0000-0000000000dd','uniquename':'Default','version':'1.0'")
            .lists(
                    "solutioncomponentdefinitions",
                    "'name':'msdyn_iompolicy','solutioncomponenttype':10123",
                    "'name':'SystemForm','objecttypecode':60")
            .lists("msdyn_solutionhistories", "'msdyn_solutionhistoryid':'h1'")
            .lists("solutioncomponents")
            .lists(
                    "solutioncomponents?$select=solutioncomponentid,componenttype,objectid,rootcomponentbehavior,"
                            + "rootsolutioncomponentid&$filter=_solutionid_value eq " + CORE,
                    "'solutioncomponentid':'11111111-0000-0000-0000-000000000000','componenttype':1,'objectid':'"
                            + CAR_ID + "','rootcomponentbehavior':1",
                    "'solutioncomponentid':'11111111-0000-0000-0000-000000000001','componenttype':2,'objectid':'"
                            + SEATS_ID + "','rootsolutioncomponentid':'11111111-0000-0000-0000-000000000000'",
                    "'componenttype':29,'objectid':'" + PROCESS_ID + "','rootcomponentbehavior':0",
                    "'componenttype':10123,'objectid':'" + POLICY_ID + "','rootcomponentbehavior':0",
                    "'componenttype':4711,'objectid':'" + POLICY_ID + "'")
            .lists("msdyn_solutioncomponentsummaries")
            .lists(
                    "msdyn_solutioncomponentsummaries?$filter=msdyn_solutionid eq '" + CORE + "'",
                    "'msdyn_objectid':'" + CAR_ID + "','msdyn_name':'ctso_car','msdyn_schemaname':'ctso_Car'",
                    "'msdyn_objectid':'" + SEATS_ID + "','msdyn_name':'ctso_seats','msdyn_schemaname':'ctso_Seats',"
                            + "'msdyn_primaryentityname':'ctso_car'",
                    "'msdyn_objectid':'" + PROCESS_ID + "','msdyn_name':'Wash the car'")
            .lists("msdyn_componentlayers")
            .lists(
                    layersOf(CAR_ID, "Entity"),
                    "'msdyn_order':2,'msdyn_solutionname':'Active','msdyn_componentjson':'mine'",
                    "'msdyn_order':1,'msdyn_solutionname':'Core','msdyn_componentjson':'theirs'")
            .lists("workflows", "'workflowid':'" + PROCESS_ID + "'")
            .to(
                    "RetrieveTotalRecordCount",
                    "{'EntityRecordCountCollection':{'Count':1,'Keys':['ctso_car'],'Values':[42]}}");

    private final InventoryReading reading = new WebApiInventory(real);

    private static String layersOf(String id, String type) {
        return "msdyn_componentlayers?$filter=msdyn_componentid eq '" + id + "' and msdyn_solutioncomponentname eq '"
                + type + "'";
    }

    private MirroredInventory inventory() {
        return reading.read(OF_CORE).inventory();
    }

    private static List<MirroredComponent> components(MirroredInventory inventory, String solution) {
        return inventory.solutions().stream()
                .filter(listed -> listed.uniqueName().equals(solution))
                .map(MirroredSolution::components)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void solutionsComeInTheOrderOfInstallationWithoutThePlatformsContainers() {
        assertThat(inventory().solutions())
                .extracting(MirroredSolution::uniqueName)
                .containsExactly("Core", "Core_Patch_1");
        MirroredSolution core = inventory().solutions().get(0);
        assertThat(core.displayName()).isEqualTo("The core");
        assertThat(core.publisher()).isEqualTo("Contoso");
        assertThat(inventory().solutions().get(1).parent()).isEqualTo("Core");
        assertThat(inventory().publishers().get(0).publisher())
                .isEqualTo(new Publisher("Contoso", "Contoso Ltd", "ctso", 12345));
    }

    @Test
    void componentsAreNamedAsPackagesNameThem() {
        List<MirroredComponent> components = components(inventory(), "Core");

        assertThat(components)
                .extracting(MirroredComponent::component)
                .containsExactly(
                        CAR,
                        SEATS,
                        PROCESS,
                        ComponentRef.of("msdyn_iompolicy", POLICY_ID),
                        ComponentRef.of("type-4711", POLICY_ID));
        assertThat(components.get(0).behavior()).isEqualTo(1);
        assertThat(components.get(1).parent()).isEqualTo(CAR);
    }

    @Test
    void layersComeLowestFirst() {
        assertThat(inventory().layers().get(CAR))
                .containsExactly(new MirroredLayer("Core", "theirs"), new MirroredLayer("Active", "mine"));
    }

    @Test
    void processesThatAreOnAndRowsAtRiskAreTold() {
        assertThat(inventory().active()).containsExactly(PROCESS);
        assertThat(inventory().rows()).containsEntry("ctso_car", 42L);
    }

    @Test
    void whatAPackageTouchesIsAskedForByTheIdsThatItsNamesHave() {
        real.to("EntityDefinitions(LogicalName='account')?", "{'MetadataId':'" + POLICY_ID + "'}")
                .lists(layersOf(POLICY_ID, "Entity"), "'msdyn_order':0,'msdyn_solutionname':'System'");
        ComponentRef account = ComponentRef.of("Entity", "account");
        ComponentRef absent = ComponentRef.of("Attribute", "account.ctso_none");

        MirroredInventory inventory = reading.read(new InventoryScope(Set.of(account, absent), Set.of()))
                .inventory();

        assertThat(inventory.layers().get(account))
                .extracting(MirroredLayer::solution)
                .containsExactly("System");
        assertThat(inventory.layers().get(absent)).isEmpty();
        assertThat(inventory.solutions()).allMatch(solution -> solution.components() == null);
    }

    @Test
    void aSecondReadingAsksLittleUntilSomethingWasImported() {
        reading.read(OF_CORE);
        real.asked.clear();
        reading.read(OF_CORE);
        assertThat(real.asked("solutioncomponents")).isZero();
        assertThat(real.asked("solutioncomponentdefinitions")).isZero();

        real.lists("msdyn_solutionhistories", "'msdyn_solutionhistoryid':'h2'");
        reading.read(OF_CORE);

        assertThat(real.asked("solutioncomponents?")).isEqualTo(2);
    }

    @Test
    void tablesThatTheEnvironmentDoesNotHaveAreNoFailure() {
        for (String table :
                List.of("msdyn_componentlayers", layersOf(CAR_ID, "Entity"), "workflows", "RetrieveTotalRecordCount")) {
            real.never(table);
        }

        Reading read = reading.read(OF_CORE);

        assertThat(read.inventory().layers()).isEmpty();
        assertThat(read.inventory().rows()).isEmpty();
        assertThat(read.unanswered())
                .containsExactly(
                        "The environment has no table msdyn_componentlayers.",
                        "The environment has no table workflows.");
    }

    @Test
    void rowsAreCountedWhereThePlatformKeepsNoCount() {
        real.never("RetrieveTotalRecordCount")
                .to("EntityDefinitions(LogicalName='ctso_car')?", "{'EntitySetName':'ctso_cars'}")
                .to("ctso_cars?", "{'@odata.count':7,'value':[]}");

        assertThat(inventory().rows()).isEqualTo(Map.of("ctso_car", 7L));
    }

    @Test
    void namesAreQuotedForTheQuestionAndEncodedForTheAddress() {
        assertThat(Asking.quoted("O'Hara & Sons")).isEqualTo("%27O%27%27Hara%20%26%20Sons%27");
    }
}
