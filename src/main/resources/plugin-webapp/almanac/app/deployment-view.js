/** One deployment: state, steps, approvals, what went wrong. */
import { problemBox } from './api.js';
import { badge, el, packageText, table, time } from './dom.js';

const ENDED = ['succeeded', 'failed', 'undone', 'refused', 'cancelled'];

export function hasEnded(deployment) {
  return ENDED.includes(deployment.state);
}

export function deploymentView(deployment) {
  return el('section', { class: 'alm-deployment', 'aria-label': 'Deployment' },
    el('p', {}, badge(deployment.state), ` ${deployment.process}: `,
      el('b', {}, packageText(deployment.package)), ' into ', el('b', {}, deployment.environment),
      ' requested by ', el('b', {}, deployment.requestedBy), deployment.reason && ` — ${deployment.reason}`),
    progress(deployment),
    deployment.problem && problemBox(deployment.problem),
    el('h4', {}, 'Steps'),
    table('Steps', ['Step', 'State', 'Started', 'Ended', 'Detail'],
      (deployment.steps || []).map(step =>
        [step.label || step.name, badge(step.state), time(step.startedAt), time(step.endedAt), step.detail]),
      'No step has begun.'),
    approvals(deployment.approvals || []));
}

function progress({ progress: percent }) {
  const whole = Math.floor(percent || 0);
  return whole > 0 && el('div', { class: 'alm-progress' },
    el('progress', { max: 100, value: whole, 'aria-label': 'Progress of the import' }), ` ${whole} %`);
}

/** Each round belongs to one plan; a stale plan needs another round. */
function approvals(rounds) {
  return rounds.length > 0 && el('div', {}, el('h4', {}, 'Approvals'), rounds.map(round => el('div', {},
    el('p', {}, badge(round.state), ` ${round.given} of ${round.required} by ${round.candidateGroup}, due `, time(round.due)),
    table('Decisions', ['By', 'Decision', 'Comment', 'At'],
      (round.decisions || []).map(one => [one.user, badge(one.decision), one.comment, time(one.at)]),
      'Nobody has decided yet.'))));
}
