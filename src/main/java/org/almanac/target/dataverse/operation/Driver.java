package org.almanac.target.dataverse.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.remote.RequestState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the operations on one environment on, one after the other, a step at a time. */
final class Driver {

    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);

    /** Who waits for long is asked less often, but never less than this. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private static final int FAIR_SHARE = 4;

    private final RemoteOperations operations;
    private final Preparing preparing;
    private final ForeignOperations foreign;
    private final Backup backup;
    private final ProcessSwitches switches;
    private final Sending sending;
    private final Following following;
    private final DriveSettings settings;

    Driver(
            RemoteOperations operations,
            Preparing preparing,
            ForeignOperations foreign,
            Backup backup,
            ProcessSwitches switches,
            Sending sending,
            Following following,
            DriveSettings settings) {
        this.operations = operations;
        this.preparing = preparing;
        this.foreign = foreign;
        this.backup = backup;
        this.switches = switches;
        this.sending = sending;
        this.following = following;
        this.settings = settings;
    }

    /** The one whose turn it is: the oldest, or what is exported for it before. */
    static Optional<RemoteOperation> next(List<RemoteOperation> open) {
        return open.stream()
                .filter(operation -> BackupKey.is(operation.key()))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    void step(RemoteOperation operation) {
        try {
            switch (operation.state()) {
                case NEW -> begin(operation);
                case SENDING -> following.findOut(operation);
                case SENT -> following.follow(operation);
                default -> throw new IllegalStateException("an open operation is " + operation.state());
            }
        } catch (AlmanacException e) {
            troubled(operation, e);
        }
    }

    private void begin(RemoteOperation operation) {
        Optional<String> other = foreign.running();
        if (other.isPresent()) {
            String text = "It waits for an operation of others: " + other.get() + ".";
            if (waited(operation).compareTo(settings.foreignPatience()) > 0) {
                operations.end(operation, false, ErrorCode.ENVIRONMENT_BUSY, text, List.of());
            } else {
                operations.waits(operation, text, pause(operation));
            }
            return;
        }
        Prepared prepared = preparing.prepare(operation);
        Before before = prepared.before();
        if (prepared.importing() != null) {
            Optional<List<String>> notes = backup.notes(operation, prepared.importing());
            if (notes.isEmpty()) {
                operations.waits(operation, "What is installed is exported before.", Duration.ZERO);
                return;
            }
            before = before.noting(notes.get());
        }
        if (prepared.call().imports() && before.installed() != null) {
            before = before.withOn(switches.on());
        }
        LOG.info(
                "{} sends {} for {}",
                operation.row().environment(),
                prepared.call().message(),
                operation.key());
        sending.send(operation, prepared.with(before));
    }

    private Duration waited(RemoteOperation operation) {
        return Duration.between(operation.requestedAt(), operations.now());
    }

    /** Grows with the time waited, so that many who wait do not keep the environment busy. */
    private Duration pause(RemoteOperation operation) {
        Duration share = waited(operation).dividedBy(FAIR_SHARE);
        Duration longer = share.compareTo(settings.pollInterval()) > 0 ? share : settings.pollInterval();
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /** What was not sent yet ends when the answer is no; what was sent is followed as long as there is hope. */
    private void troubled(RemoteOperation operation, AlmanacException trouble) {
        boolean refused = trouble instanceof Refusal || trouble instanceof BadInput;
        boolean hope = switch (trouble.code().kind()) {
            case TRANSIENT -> true;
            case PERMANENT -> operation.state() != RequestState.NEW;
            default -> false;
        };
        Instant since = Objects.requireNonNullElse(operation.sentAt(), operation.requestedAt());
        boolean tired = since.plus(settings.giveUp()).isBefore(operations.now());
        if (hope && !tired) {
            LOG.warn("{} goes on later: {}", operation.key(), trouble.getMessage());
            operations.waits(operation, trouble.getMessage(), pause(operation));
        } else {
            LOG.info("{} ended: {}", operation.key(), trouble.getMessage());
            operations.end(operation, refused, trouble.code(), trouble.getMessage(), trouble.items());
        }
    }
}
