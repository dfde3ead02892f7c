/** The tab "Deployment" of a process instance. */
import { client, problemBox } from './api.js';
import { el, fill } from './dom.js';
import { deploymentView, hasEnded } from './deployment-view.js';
import { planView } from './plan-view.js';

const REFRESH_MILLIS = 3000;

/** Draws the tab and keeps it fresh while the deployment goes on; answers a function that stops it. */
export function showDeployment(node, api, processInstanceId) {
  const almanac = client(api);
  const status = el('div');
  const plan = el('div');
  const shown = { planHash: null };
  let timer = null;
  let stopped = false;
  fill(node, el('div', { class: 'alm-page' }, status, plan));

  async function refresh() {
    const ended = await draw(almanac, processInstanceId, status, plan, shown);
    if (!ended && !stopped) {
      timer = setTimeout(refresh, REFRESH_MILLIS);
    }
  }
  refresh();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Answers whether nothing more will happen. A problem is shown and tried again: the network may come back. */
async function draw(almanac, processInstanceId, status, plan, shown) {
  try {
    const found = await almanac.get(`/deployments?processInstanceId=${encodeURIComponent(processInstanceId)}`);
    if (found.length === 0) {
      fill(status, el('p', { class: 'alm-empty' }, 'This process instance does not belong to a deployment.'));
      return true;
    }
    const deployment = found[0].steps ? found[0] : await almanac.get(`/deployments/${encodeURIComponent(found[0].id)}`);
    fill(status, deploymentView(deployment));
    await drawPlan(almanac, deployment, plan, shown);
    return hasEnded(deployment);
  } catch (problem) {
    fill(status, problemBox(problem));
    return false;
  }
}

/** Drawn again only when it is another plan: what the reader has opened or filtered stays. */
async function drawPlan(almanac, deployment, node, shown) {
  if (deployment.planHash && deployment.planHash !== shown.planHash) {
    fill(node, planView(await almanac.get(`/deployments/${encodeURIComponent(deployment.id)}/plan`)));
    shown.planHash = deployment.planHash;
  }
}
