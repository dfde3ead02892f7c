package org.almanac.solution.kinds;

import static org.almanac.solution.kinds.KindRow.classic;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.MergeRule;

/** What people see: forms, apps, navigation, web resources (package-format 3 and 4). */
public final class AppKinds {

    private AppKinds() {}

    public static List<KindDescriptor> rows() {
        return Stream.of(
                        classic(60, "SystemForm")
                                .byId()
                                .element("systemform")
                                .key("formid", "FormId")
                                .merges(MergeRule.FORM)
                                .set("systemforms"),
                        classic(24, "Form").byId().merges(MergeRule.FORM),
                        classic(50, "RibbonCustomization")
                                .in("RibbonDiffXml", "RibbonDiffXml")
                                .merges(MergeRule.RIBBON)
                                .alias("ribbondiff")
                                .set("ribboncustomizations"),
                        classic(61, "WebResource")
                                .in("WebResources", "WebResource")
                                .listed()
                                .key("Name")
                                .set("webresourceset"),
                        classic(62, "SiteMap")
                                .in("AppModuleSiteMaps", "AppModuleSiteMap")
                                .listed()
                                .key("SiteMapUniqueName")
                                .merges(MergeRule.SITE_MAP)
                                .set("sitemaps"),
                        classic(66, "CustomControl")
                                .in("CustomControls", "CustomControl")
                                .listed()
                                .key("Name")
                                .set("customcontrols"),
                        classic(68, "CustomControlDefaultConfig").byId().key("CustomControlDefaultConfigId"),
                        classic(80, "AppModule")
                                .in("AppModules", "AppModule")
                                .listed()
                                .key("UniqueName")
                                .merges(MergeRule.APP)
                                .set("appmodules"),
                        classic(300, "CanvasApp")
                                .in("CanvasApps", "CanvasApp")
                                .listed()
                                .key("Name")
                                .set("canvasapps"))
                .map(KindRow::build)
                .toList();
    }
}
