package org.almanac.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.almanac.process.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private final Accounts accounts = mock();

    @Test
    void aPasswordIsGeneratedAndPrintedOnceWhenNoneIsConfigured(CapturedOutput output) {
        new FirstAdministrator(accounts, "").sow();

        var password = ArgumentCaptor.forClass(String.class);
        verify(accounts).ensureUser(eq("admin"), password.capture(), eq(List.of(Group.ADMINISTRATORS)));
        assertThat(password.getValue()).hasSize(24);
        assertThat(output.getAll()).containsOnlyOnce(password.getValue());
    }

    @Test
    void twoFirstStartsGenerateDifferentPasswords() {
        new FirstAdministrator(accounts, "").sow();
        new FirstAdministrator(accounts, "").sow();

        var passwords = ArgumentCaptor.forClass(String.class);
        verify(accounts, times(2)).ensureUser(eq("admin"), passwords.capture(), any());
        assertThat(passwords.getAllValues()).doesNotHaveDuplicates();
    }

    @Test
    void aConfiguredPasswordIsNotPrinted(CapturedOutput output) {
        new FirstAdministrator(accounts, "configured-secret").sow();

        verify(accounts).ensureUser("admin", "configured-secret", List.of(Group.ADMINISTRATORS));
        assertThat(output.getAll()).doesNotContain("configured-secret");
    }

    @Test
    void nobodyIsCreatedWhenThereIsAnAdministrator() {
        when(accounts.hasAdministrator()).thenReturn(true);

        new FirstAdministrator(accounts, "configured-secret").sow();

        verify(accounts, never()).ensureUser(anyString(), anyString(), any());
    }
}
