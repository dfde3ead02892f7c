package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Tasklist, as a person who is logged in works with it. */
final class Tasklist {

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist of(WebPage web, String user) {
        return new Tasklist(web.logIn("tasklist", user).page());
    }

    /** Fills the start form of {@code install-solution} and sends it. */
    Tasklist start(String environment, String solution, String reason) {
        page.getByText("Start process").first().click();
        page.getByText("Install solution").first().click();
        page.getByLabel("Environment").selectOption(new SelectOption().setLabel(environment));
        page.getByLabel("Package").selectOption(new SelectOption().setLabel(solution));
        page.getByLabel("Reason").fill(reason);
        button("Start").click();
        assertThat(page.getByLabel("Reason")).not().isVisible();
        return this;
    }

    /** Opens the start form of a process and chooses the environment. */
    Tasklist openStartForm(String process, String environment) {
        page.getByText("Start process").first().click();
        page.getByText(process).first().click();
        page.getByLabel("Environment").selectOption(new SelectOption().setLabel(environment));
        return this;
    }

    /** Chooses in the opened form what is labelled so. */
    Tasklist choose(String label, String option) {
        page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Chooses the first option that contains a text; the rest of it tells more. */
    Tasklist chooseContaining(String label, String text) {
        var select = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        var option = select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        // the choices come later than the form
        assertThat(option).isAttached();
        select.selectOption(option.getAttribute("value"));
        return this;
    }

    Tasklist fill(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Sends the opened start form. */
    Tasklist send() {
        button("Start").click();
        assertThat(page.getByLabel("Reason")).not().isVisible();
        return this;
    }

    /** Opens a task whose card has this text, and waits for its form. */
    Locator openForm(String card, String form) {
        task(card).locator("h4, a").first().click();
        var opened = page.locator("form[name=" + form + "]");
        assertThat(opened).isVisible();
        return opened;
    }

    /** Opens the task about a solution such as {@code Core 1.0.0.0}. */
    Tasklist open(String solution) {
        task(solution).locator("h4, a").first().click();
        assertThat(comment()).isVisible();
        return this;
    }

    Tasklist claim() {
        page.getByText("Claim").first().click();
        assertThat(page.getByText("Claim").first()).not().isVisible();
        return this;
    }

    Tasklist decide(String decision, String comment) {
        page.getByLabel(decision).check();
        comment().fill(comment);
        return complete();
    }

    Tasklist complete() {
        completeButton().click();
        assertThat(comment()).not().isVisible();
        return this;
    }

    Locator completeButton() {
        return button("Complete");
    }

    /** The task in the list that is about a solution. */
    Locator task(String solution) {
        return page.locator(".tasks-list li")
                .filter(new Locator.FilterOptions().setHasText(solution))
                .first();
    }

    /** The opened form. */
    Locator form() {
        return page.locator("form[name=approvePlan]");
    }

    Locator alert() {
        return form().getByRole(AriaRole.ALERT);
    }

    private Locator comment() {
        return form().getByLabel("Comment");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
