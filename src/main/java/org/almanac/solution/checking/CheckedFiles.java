package org.almanac.solution.checking;

import java.util.Locale;
import java.util.function.Consumer;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.checking.flows.Flow;
import org.almanac.solution.checking.scripts.PageScripts;
import org.almanac.solution.checking.scripts.Script;

/** Finds out which files of a component can be inspected, and as what. */
final class CheckedFiles {

    /** A character that no text has; files that only claim to be scripts would cost much and say nothing. */
    private static final char BINARY = '\0';

    private static final String PAGE = "1";
    private static final String SCRIPT = "3";

    private final TextFiles files;
    private final Consumer<Consumer<Inspection>> inspections;

    CheckedFiles(TextFiles files, Consumer<Consumer<Inspection>> inspections) {
        this.files = files;
        this.inspections = inspections;
    }

    void check(CheckedComponent component) {
        for (ComponentFile file : component.component().files()) {
            switch (component.ref().kind().name()) {
                case "WebResource" -> webResource(component, file);
                case "CustomControl" -> control(component, file);
                case "Workflow" -> process(component, file);
                default -> {
                    // no rule looks into files of other kinds
                }
            }
        }
    }

    private void webResource(CheckedComponent component, ComponentFile file) {
        String type = component.text("WebResourceType");
        if (type.equals(SCRIPT)) {
            read(component, file, this::script);
        } else if (type.equals(PAGE)) {
            read(component, file, this::page);
        }
    }

    private void control(CheckedComponent component, ComponentFile file) {
        if (file.path().toLowerCase(Locale.ROOT).endsWith(".js")) {
            read(component, file, this::script);
        }
    }

    private void process(CheckedComponent component, ComponentFile file) {
        if (file.role().equals("XamlFileName")) {
            read(component, file, text -> inspections.accept(inspection -> inspection.xaml(text)));
        } else if (file.role().equals("JsonFileName")
                && component.text("Category").equals("5")) {
            read(component, file, text -> flow(text, file));
        }
    }

    private void read(CheckedComponent component, ComponentFile file, Consumer<TextFile> use) {
        if (!TextFiles.isReadable(file)) {
            unread(component, file, "it has more than " + TextFiles.LARGEST + " bytes");
            return;
        }
        String text = files.read(file);
        if (text.indexOf(BINARY) >= 0) {
            unread(component, file, "it is no text");
        } else {
            use.accept(new TextFile(component.ref(), file.path(), text));
        }
    }

    private void unread(CheckedComponent component, ComponentFile file, String why) {
        inspections.accept(inspection -> inspection.unread(component.ref(), file, why));
    }

    private void script(TextFile text) {
        Script script = Script.of(text);
        inspections.accept(inspection -> inspection.script(script));
    }

    private void page(TextFile text) {
        inspections.accept(inspection -> inspection.page(text));
        script(new TextFile(text.component(), text.path(), PageScripts.only(text.text())));
    }

    private void flow(TextFile text, ComponentFile file) {
        try {
            Flow flow = Flow.parse(text);
            inspections.accept(inspection -> inspection.flow(flow));
        } catch (IllegalArgumentException e) {
            String why = "it is not the JSON of a flow: " + e.getMessage();
            inspections.accept(inspection -> inspection.unread(text.component(), file, why));
        }
    }
}
