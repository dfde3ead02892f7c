package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window of a browser with cookies of its own, on the program under test. */
public final class WebPage {

    static final double PATIENCE_MILLIS = 20_000;

    private final Browser browser;
    private final List<WebPage> others = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final String root;
    private final List<String> errors = new ArrayList<>();

    WebPage(Browser browser, String root) {
        this.browser = browser;
        this.root = root;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(errors::add);
    }

    /** The page itself, for everything that has no word here. */
    public Page page() {
        return page;
    }

    /** The full address of a path such as {@code /camunda/app/cockpit/default/}. */
    public String address(String path) {
        return root + path;
    }

    public WebPage open(String path) {
        page.navigate(address(path));
        return this;
    }

    /** Logs in to {@code cockpit}, {@code tasklist} or {@code admin} with the user's name as password. */
    public WebPage logIn(String application, String user) {
        open("/camunda/app/" + application + "/default/#/login");
        // the form exists before its script listens: what is typed too early is lost
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill(user);
        page.waitForResponse(
                answer -> answer.url().contains("/login/" + application),
                () -> page.locator("button[type=submit]").click());
        assertThat(page.locator("li.account")).isVisible();
        return this;
    }

    /** What the console reported as an error, and exceptions of scripts, since the window was opened. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** The errors apart from one that Camunda's own pages always cause: they look for a welcome page that is not installed. */
    public List<String> unexpectedErrors() {
        return errors.stream()
                .filter(error -> !error.contains("/camunda-welcome"))
                .toList();
    }

    /** The errors that the content security policy caused. */
    public List<String> policyErrors() {
        return errors.stream()
                .filter(error -> error.contains("Content Security Policy"))
                .toList();
    }

    /** Stores a picture of the window, and of the further ones beside it under numbered names. */
    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        for (int i = 0; i < others.size(); i++) {
            others.get(i).picture(file.resolveSibling((i + 2) + "-" + file.getFileName()));
        }
    }

    /** A further window with cookies of its own, for another person; closed along with this one. */
    public WebPage another() {
        var other = new WebPage(browser, root);
        others.add(other);
        return other;
    }

    void close() {
        others.forEach(WebPage::close);
        context.close();
    }
}
