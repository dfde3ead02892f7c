/** Lets a person choose an environment, and shows a page of it. */
import { problemBox } from './api.js';
import { el, fill, linkButton } from './dom.js';

const NO_ENVIRONMENT = 'No environment is registered yet. An administrator registers one with POST /api/environments.';

/**
 * Draws the choice; the first environment is chosen.
 *
 * @param {Function} show called with a place, the environment, and what shows it anew
 */
export async function chooseEnvironment(node, almanac, show) {
  fill(node, el('p', { class: 'alm-empty' }, 'Loading…'));
  try {
    const environments = await almanac.get('/environments');
    fill(node, environments.length > 0 ? choice(environments, show) : el('p', { class: 'alm-empty' }, NO_ENVIRONMENT));
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

function choice(environments, show) {
  const place = el('div', { 'aria-live': 'polite' });
  const links = environments.map(one =>
    linkButton(one.displayName || one.name, () => choose(one), { title: one.name }));
  function choose(environment) {
    links.forEach((link, index) => link.setAttribute('aria-current', environments[index] === environment));
    // a place of its own for each choice: an answer that comes late is drawn nowhere
    const content = el('div');
    fill(place, content);
    show(content, environment, () => choose(environment));
  }
  choose(environments[0]);
  return [el('nav', { class: 'alm-choice', 'aria-label': 'Environment' }, links), place];
}
