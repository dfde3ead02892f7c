/** Shows a deployment with its plan and keeps it fresh while it goes on. */
import { problemBox } from './api.js';
import { el, fill } from './dom.js';
import { deploymentView, hasEnded } from './deployment-view.js';
import { planView } from './plan-view.js';

const REFRESH_MILLIS = 3000;

/**
 * @param find answers a promise of the deployment, or of null where there is none
 * @return a function that stops
 */
export function watchDeployment(node, almanac, find) {
  const status = el('div', {}, el('p', { class: 'alm-empty' }, 'Loading…'));
  const plan = el('div');
  const shown = { status: '', planHash: null };
  let timer = null;
  let stopped = false;
  fill(node, status, plan);

  async function refresh() {
    const ended = await draw(almanac, find, status, plan, shown);
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
async function draw(almanac, find, status, plan, shown) {
  try {
    const deployment = await find();
    if (!deployment) {
      fill(status, el('p', { class: 'alm-empty' }, 'This process instance does not belong to a deployment.'));
      return true;
    }
    drawStatus(deployment, status, shown);
    await drawPlan(almanac, deployment, plan, shown);
    return hasEnded(deployment);
  } catch (problem) {
    shown.status = '';
    fill(status, problemBox(problem));
    return false;
  }
}

/** Drawn again only when it differs: a selection of text, and what a screen reader reads, stay. */
function drawStatus(deployment, node, shown) {
  const status = JSON.stringify(deployment);
  if (status !== shown.status) {
    fill(node, deploymentView(deployment));
    shown.status = status;
  }
}

/** Drawn again only when it is another plan: what the reader has opened or filtered stays. */
async function drawPlan(almanac, deployment, node, shown) {
  if (deployment.planHash && deployment.planHash !== shown.planHash) {
    const plan = await almanac.get(`/deployments/${encodeURIComponent(deployment.id)}/plan`);
    fill(node, planView(plan, Boolean(deployment.problem && deployment.problem.errors.length > 0)));
    shown.planHash = deployment.planHash;
  }
}
