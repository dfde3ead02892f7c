package org.almanac.deployment;

/** What a process needs to know of its own deployment. */
public record DeploymentRun(DeploymentId id, DeploymentRequest request, DeploymentState state) {}
