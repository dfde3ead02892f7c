/** One deployment: state, steps, approvals, what went wrong. */
import { problemBox } from './api.js';
import { badge, el, packageText, table, time, took } from './dom.js';

const ENDED = ['succeeded', 'failed', 'undone', 'refused', 'cancelled'];

export function hasEnded(deployment) {
  return ENDED.includes(deployment.state);
}

const WAYS = {
  'uninstall-solution': ' out of ', 'export-solution': ' from ', 'undo-deployment': ' taken back in ',
  'set-up-dual-write': ' set up in ', 'upgrade-dual-write': ' upgraded in ', 'back-up-table-maps': ' backed up in '
};

export function deploymentView(deployment) {
  return el('section', { class: 'alm-deployment', 'aria-label': 'Deployment' },
    el('p', { class: 'alm-headline' }, badge(deployment.state), ' ', el('b', {}, packageText(deployment.package)),
      WAYS[deployment.process] || ' into ', el('b', {}, deployment.environment)),
    el('p', {}, 'Requested by ', el('b', {}, deployment.requestedBy), ' at ', time(deployment.requestedAt),
      deployment.endedAt && [', ended at ', time(deployment.endedAt)]),
    deployment.reason && el('p', {}, 'Reason: ', deployment.reason),
    progress(deployment),
    deployment.state === 'undone' && deployment.problem && el('p', { class: 'alert alert-warning' },
      'The deployment failed, and what it had changed was taken back: the environment is as it was before.'),
    deployment.problem && problemBox(deployment.problem),
    approvals(deployment.approvals || []),
    el('h4', {}, 'Steps'),
    table('Steps', ['Step', 'State', 'Started', 'Took', 'Detail'], (deployment.steps || []).map(stepCells), 'No step has begun yet.'));
}

function stepCells(step) {
  const label = step.label || step.name;
  return [
    step.attempt > 1 ? `${label} (attempt ${step.attempt})` : label,
    badge(step.state), time(step.startedAt), took(step.startedAt, step.endedAt), step.detail
  ];
}

/** Of the import; before it begins and after it ended there is nothing to wait for. */
function progress(deployment) {
  const whole = Math.floor(deployment.progress || 0);
  return deployment.state === 'running' && el('div', { class: 'alm-progress' },
    el('progress', { max: 100, value: whole, 'aria-label': 'Progress of the import' }), ` ${whole} %`);
}

/** Each round belongs to one plan; a stale plan needs another round. */
function approvals(rounds) {
  return rounds.length > 0 && el('div', {}, el('h4', {}, 'Approvals'), rounds.map(round => el('div', {},
    el('p', {}, badge(round.state), ` ${round.given} of ${round.required} given by the group ${round.candidateGroup}`,
      round.state === 'open' && [', due ', time(round.due)]),
    (round.decisions || []).length > 0 && table('Decisions', ['By', 'Decision', 'Comment', 'At'],
      round.decisions.map(one => [one.user, badge(one.decision), one.comment, time(one.at)]), ''))));
}
