/** All environments, and the solutions of the one that is chosen. */
import { problemBox } from './api.js';
import { badge, el, fill, linkButton, packageText, table, time } from './dom.js';
import { layersForm } from './layers-view.js';

const NONE = 'No environment is registered yet. An administrator registers one with POST /api/environments.';

/** Draws the page; answers a function that stops it, though nothing goes on here. */
export function showEnvironments(node, almanac) {
  load(node, almanac);
  return () => {};
}

async function load(node, almanac) {
  fill(node, el('p', { class: 'alm-empty' }, 'Loading…'));
  const chosen = el('div');
  try {
    const environments = byRing(await almanac.get('/environments'));
    const links = environments.map(one =>
      linkButton(one.displayName || one.name, () => choose(environments.indexOf(one)), { title: one.name }));
    const choose = index => {
      links.forEach((link, other) => link.setAttribute('aria-current', other === index));
      return showSolutions(chosen, almanac, environments[index]);
    };
    fill(node, table('Environments', ['Environment', 'Type', 'Kind', 'Ring', 'Provides', 'State'],
      environments.map((one, index) => cells(one, links[index])), NONE), chosen);
    if (environments.length > 0) {
      await choose(0);
    }
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

/** In the order in which a release reaches them; those without a ring last. */
function byRing(environments) {
  return [...environments].sort((one, other) => (one.ring || Infinity) - (other.ring || Infinity) || 0);
}

function cells(environment, link) {
  return [
    link, badge(environment.type), environment.kind, environment.ring, (environment.provides || []).join(', '),
    el('code', { title: environment.stateHash }, (environment.stateHash || '').slice(0, 12))
  ];
}

async function showSolutions(node, almanac, environment) {
  fill(node, el('p', { class: 'alm-empty' }, 'Loading…'));
  try {
    const solutions = await almanac.get(`/environments/${encodeURIComponent(environment.name)}/solutions`);
    fill(node,
      el('h4', {}, `Solutions in ${environment.displayName || environment.name}`),
      table('Solutions', ['Solution', 'Version', 'Managed', 'Publisher', 'Installed', 'Patches'],
        solutions.map(one => [
          one.uniqueName, one.version, badge(one.managed ? 'managed' : 'unmanaged'), one.publisher, time(one.installedOn),
          (one.patches || []).map(packageText).join(', ')
        ]), 'No solution is installed.'),
      solutions.length > 0 && layersForm(almanac, environment.name));
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}
