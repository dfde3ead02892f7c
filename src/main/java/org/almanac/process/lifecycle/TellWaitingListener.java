package org.almanac.process.lifecycle;

import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Tells people that a task waits for one of them. */
@Component("tellWaitingListener")
class TellWaitingListener implements TaskListener {

    private final StepJournal journal;
    private final Notifications notifications;

    TellWaitingListener(StepJournal journal, Notifications notifications) {
        this.journal = journal;
        this.notifications = notifications;
    }

    @Override
    public void notify(DelegateTask task) {
        String group = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
        String text = "The deployment waits for somebody: " + task.getName() + ". The task is in Tasklist.";
        notifications.tell(journal.runOf(task.getExecution()).id(), new Notice(Notice.Kind.ATTENTION, text, group));
    }
}
