/** Recent deployments, also those that have ended, which Cockpit itself no longer shows. */
import { problemBox } from './api.js';
import { badge, el, fill, packageText, table, time } from './dom.js';
import { deploymentView, hasEnded } from './deployment-view.js';
import { planView } from './plan-view.js';

export async function showDeployments(node, almanac) {
  fill(node, el('p', {}, 'Loading…'));
  const chosen = el('div', { 'aria-live': 'polite' });
  try {
    const deployments = await almanac.get('/deployments?limit=50');
    fill(node, table('Deployments', ['Deployment', 'Environment', 'Package', 'State', 'Requested by', 'Requested', 'Process instance'],
      deployments.map(one => [
        el('button', { class: 'btn btn-link alm-link', type: 'button', onclick: () => showOne(chosen, almanac, one.id) }, one.id),
        one.environment, packageText(one.package), badge(one.state), one.requestedBy, time(one.requestedAt), instanceLink(one)
      ]), 'Nothing has been deployed yet.'), chosen);
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

/** Cockpit knows running instances only. */
function instanceLink(deployment) {
  return deployment.processInstanceId && !hasEnded(deployment) &&
    el('a', { href: `#/process-instance/${encodeURIComponent(deployment.processInstanceId)}/runtime` }, 'Open');
}

async function showOne(node, almanac, id) {
  try {
    const deployment = await almanac.get(`/deployments/${encodeURIComponent(id)}`);
    const plan = deployment.planHash ? await almanac.get(`/deployments/${encodeURIComponent(id)}/plan`) : null;
    fill(node, deploymentView(deployment), plan && planView(plan));
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}
