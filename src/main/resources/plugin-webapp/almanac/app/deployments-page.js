/** Deployments, also those that have ended, which Cockpit itself no longer shows. */
import { problemBox } from './api.js';
import { badge, el, fill, linkButton, packageText, table, time } from './dom.js';
import { hasEnded } from './deployment-view.js';
import { watchDeployment } from './deployment-watch.js';

const PART = 50;

/** Draws the page; answers a function that stops it. */
export function showDeployments(node, almanac) {
  const page = { node, almanac, stop: () => {} };
  showList(page);
  return () => page.stop();
}

async function showList(page) {
  fill(page.node, el('p', { class: 'alm-empty' }, 'Loading…'));
  try {
    const first = await part(page, null);
    drawList(page, first);
  } catch (problem) {
    fill(page.node, problemBox(problem));
  }
}

async function part({ almanac }, last) {
  return almanac.get(`/deployments?limit=${PART}${last ? `&after=${encodeURIComponent(last.id)}` : ''}`);
}

function drawList(page, deployments) {
  fill(page.node,
    table('Deployments', ['Package', 'Environment', 'State', 'Requested by', 'Requested', 'Process instance'],
      deployments.map(one => cells(page, one)), 'Nothing has been deployed yet.'),
    deployments.length > 0 && deployments.length % PART === 0 &&
      el('button', { class: 'btn btn-default', type: 'button', onclick: () => showMore(page, deployments) }, 'Show older'));
}

async function showMore(page, deployments) {
  try {
    drawList(page, [...deployments, ...await part(page, deployments[deployments.length - 1])]);
  } catch (problem) {
    page.node.append(problemBox(problem));
  }
}

function cells(page, deployment) {
  return [
    linkButton(packageText(deployment.package), () => showOne(page, deployment), { title: `Deployment ${deployment.id}` }),
    deployment.environment, badge(deployment.state), deployment.requestedBy, time(deployment.requestedAt), instanceLink(deployment)
  ];
}

/** Cockpit knows running instances only. */
function instanceLink(deployment) {
  return deployment.processInstanceId && !hasEnded(deployment) &&
    el('a', { href: `#/process-instance/${encodeURIComponent(deployment.processInstanceId)}/runtime` }, 'Open');
}

function showOne(page, { id }) {
  const back = el('button', { class: 'btn btn-default', type: 'button', onclick: () => {
    page.stop();
    showList(page);
  } }, 'All deployments');
  const detail = el('div');
  fill(page.node, el('p', { class: 'alm-back' }, back, el('span', { class: 'alm-muted' }, ` Deployment ${id}`)), detail);
  back.focus();
  page.stop = watchDeployment(detail, page.almanac, () => page.almanac.get(`/deployments/${encodeURIComponent(id)}`));
}
