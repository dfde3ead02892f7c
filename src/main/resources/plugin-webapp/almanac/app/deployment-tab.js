/** The tab "Deployment" of a process instance. */
import { client } from './api.js';
import { el, fill } from './dom.js';
import { watchDeployment } from './deployment-watch.js';

/** Draws the tab; answers a function that stops it. */
export function showDeployment(node, api, processInstanceId) {
  const almanac = client(api);
  const page = el('div', { class: 'alm-page' });
  fill(node, page);
  return watchDeployment(page, almanac, async () => {
    const found = await almanac.get(`/deployments?processInstanceId=${encodeURIComponent(processInstanceId)}`);
    return found[0] || null;
  });
}
