/** One deployment: state, steps, approvals, what went wrong. */
import { problemBox } from './api.js';
import { badge, el, table, time } from './dom.js';

const ENDED = ['succeeded', 'failed', 'undone', 'refused', 'cancelled'];

export function hasEnded(deployment) {
  return ENDED.includes(deployment.state);
}

export function deploymentView(deployment) {
  return el('section', { class: 'alm-deployment', 'aria-label': 'Deployment' },
    el('p', {}, badge(deployment.state), ` ${deployment.process}: `,
      el('b', {}, deployment.package), ' into ', el('b', {}, deployment.environment),
      ' requested by ', el('b', {}, deployment.requestedBy), deployment.reason && ` — ${deployment.reason}`),
    progress(deployment),
    deployment.problem && problemBox(deployment.problem),
    el('h4', {}, 'Steps'),
    table('Steps', ['Step', 'State', 'Started', 'Ended', 'Detail'],
      (deployment.steps || []).map(step =>
        [step.name, badge(step.state), time(step.startedAt), time(step.endedAt), step.detail]),
      'No step has begun.'),
    approvals(deployment.approvals || []));
}

function progress({ progress: percent }) {
  return typeof percent === 'number' && el('div', { class: 'alm-progress' },
    el('progress', { max: 100, value: percent, 'aria-label': 'Progress' }), ` ${percent} %`);
}

function approvals(list) {
  return list.length > 0 && el('div', {}, el('h4', {}, 'Approvals'),
    table('Approvals', ['By', 'Decision', 'Comment', 'At'],
      list.map(one => [one.approver, badge(one.decision), one.comment, time(one.decidedAt)]), ''));
}
