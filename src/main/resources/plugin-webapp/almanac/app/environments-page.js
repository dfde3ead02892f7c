/** All environments, and the solutions of the one that is chosen. */
import { problemBox } from './api.js';
import { badge, el, fill, packageText, table, time } from './dom.js';
import { layersForm } from './layers-view.js';

export async function showEnvironments(node, almanac) {
  fill(node, el('p', {}, 'Loading…'));
  const chosen = el('div', { 'aria-live': 'polite' });
  try {
    const environments = await almanac.get('/environments');
    fill(node, table('Environments', ['Environment', 'Type', 'Kind', 'Ring', 'State'],
      environments.map(one => [
        el('button', { class: 'btn btn-link alm-link', type: 'button', onclick: () => showSolutions(chosen, almanac, one) },
          one.displayName || one.name),
        badge(one.type), one.kind, one.ring, el('code', {}, (one.stateHash || '').slice(0, 12))
      ]), 'No environment is registered.'), chosen);
    if (environments.length > 0) {
      await showSolutions(chosen, almanac, environments[0]);
    }
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

async function showSolutions(node, almanac, environment) {
  try {
    const solutions = await almanac.get(`/environments/${encodeURIComponent(environment.name)}/solutions`);
    fill(node,
      el('h4', {}, `Solutions in ${environment.displayName || environment.name}`),
      table('Solutions', ['Solution', 'Version', 'Managed', 'Publisher', 'Installed', 'Patches'],
        solutions.map(one => [
          one.uniqueName, one.version, badge(one.managed ? 'managed' : 'unmanaged'), one.publisher, time(one.installedOn),
          (one.patches || []).map(packageText).join(', ')
        ]), 'No solution is installed.'),
      layersForm(almanac, environment.name));
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}
