package org.almanac.process.staging;

import java.time.Clock;
import org.almanac.catalog.Catalog;
import org.almanac.deployment.Deployments;
import org.almanac.environment.Environments;
import org.almanac.environment.Importing;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.process.DeploymentDesk;
import org.almanac.target.WaitingWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.transaction.support.TransactionTemplate;

/** What every stage is made of. */
public record StageParts(
        ProcessEngine engine,
        Deployments deployments,
        WaitingWork work,
        TransactionTemplate transactions,
        Clock clock,
        DeploymentDesk desk,
        Environments environments,
        Catalog catalog,
        StagedPackages packages,
        Planning planning,
        Importing importing) {}
