package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class LoggingInIT {

    @Test
    void anOperatorSeesTheProcessesInCockpit(WebPage web) {
        web.logIn("cockpit", "operator");

        assertThat(web.page().locator(".processes-dashboard, .dashboard")).not().hasCount(0);
        assertThat(web.page().getByText("Running Process Instances")).isVisible();
        assertThat(web.policyErrors()).isEmpty();
    }

    @Test
    void anOperatorSeesTheFilterForTheirTasksInTasklist(WebPage web) {
        web.logIn("tasklist", "operator");

        assertThat(web.page().getByText("All my tasks").first()).isVisible();
        assertThat(web.policyErrors()).isEmpty();
    }

    @Test
    void aWrongPasswordDoesNotOpenCockpit(WebPage web) {
        web.open("/camunda/app/cockpit/default/#/login");
        web.page().getByPlaceholder("Username").fill("stranger");
        web.page().getByPlaceholder("Password").fill("wrong");
        web.page().locator("button[type=submit]").click();

        assertThat(web.page().getByText("Wrong credentials").first()).isVisible();
    }

    @Test
    void theEnvironmentsAreInCockpitsNavigation(WebPage web) {
        web.logIn("cockpit", "viewer");

        web.page().getByText("Environments").first().click();

        assertThat(web.page().locator(".alm-page [role=tab]").first()).isVisible();
        assertThat(web.policyErrors()).isEmpty();
    }
}
