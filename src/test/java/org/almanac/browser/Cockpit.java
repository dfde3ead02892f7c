package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Cockpit with Almanac's pages, as a person who is logged in works with it. */
final class Cockpit {

    private final WebPage web;
    private final Page page;

    private Cockpit(WebPage web) {
        this.web = web;
        this.page = web.page();
    }

    static Cockpit of(WebPage web, String user) {
        return new Cockpit(web.logIn("cockpit", user));
    }

    /** Fills the dialog "Start deployment" of {@code install-solution} and sends it. */
    Cockpit start(String environment, String solution, String reason) {
        web.open("/camunda/app/cockpit/default/#/processes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Install solution"))
                .first()
                .click();
        button("Start deployment").click();
        dialog().getByLabel("Environment").selectOption(new SelectOption().setLabel(environment));
        dialog().getByLabel("Package").selectOption(new SelectOption().setLabel(solution));
        dialog().getByLabel("Reason").fill(reason);
        button("Start").click();
        assertThat(dialog()).not().isVisible();
        return this;
    }

    /** The environment's solutions, on the page "Environments". */
    Locator solutionsOf(String environment) {
        openTab("Environments");
        button(environment).click();
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Solutions"));
    }

    /** The list of deployments, also those that have ended. */
    Locator deployments() {
        openTab("Deployments");
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Deployments"));
    }

    /** The table maps of an environment, on their page. */
    Locator tableMapsOf(String environment) {
        openTab("Table maps");
        button(environment).click();
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Table maps"));
    }

    /** With whom the environment is linked, and what it waits for. */
    Locator link() {
        return region("Link");
    }

    /** Opens a table map that is listed. */
    Locator openTableMap(String name) {
        button(name).click();
        return region("Table map " + name);
    }

    /** The page about order management of an environment: its parts are the tables Policies, Providers and Orchestrations. */
    Cockpit orderManagementOf(String environment) {
        openTab("Order management");
        button(environment).click();
        return this;
    }

    /** What the page says of the environment as a whole. */
    Locator overview() {
        return region("Overview");
    }

    /** The row of a table that is about something. */
    Locator row(String table, String about) {
        return page.getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(about))
                .first();
    }

    /** Opens what is listed; its kind is said as the page says it, such as {@code Policy}. */
    Locator open(String kind, String name) {
        button(name).click();
        return region(kind + " " + name);
    }

    /** The newest deployment of a solution such as {@code Core 1.0.0.0}, opened from the list. */
    Locator openDeployment(String solution) {
        deployments()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(solution))
                .first()
                .click();
        return deployment();
    }

    /** The newest deployment of a solution to an environment, opened from the list. */
    Locator openDeployment(String solution, String environment) {
        deployments()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(environment))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(solution))
                .first()
                .click();
        return deployment();
    }

    /** The state, steps and approvals of the deployment that is shown. */
    Locator deployment() {
        return region("Deployment");
    }

    Locator plan() {
        return region("Plan");
    }

    private void openTab(String name) {
        web.open("/camunda/app/cockpit/default/#/almanac");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
