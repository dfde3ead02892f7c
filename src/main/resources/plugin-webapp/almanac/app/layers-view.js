/** The layers of a component: who brings which value, and who wins. */
import { problemBox } from './api.js';
import { badge, el, fill, linkButton, table } from './dom.js';
import { input } from './form.js';

const MOST = 50;

/** Finds components by kind and name, and shows the layers of the chosen one. */
export function layersForm(almanac, environment) {
  const found = el('div', { 'aria-live': 'polite' });
  const stack = el('div', { 'aria-live': 'polite' });
  const root = `/environments/${encodeURIComponent(environment)}`;
  const form = el('form', { class: 'alm-form alm-row' },
    input('Name contains', 'name', { placeholder: 'account' }),
    input('Kind', 'kind', { placeholder: 'any, such as Entity' }),
    el('button', { class: 'btn btn-default', type: 'submit' }, 'Find'));
  const show = component => attempt(stack, async () => layers(await almanac.get(
    `${root}/layers?${new URLSearchParams({ kind: component.kind, name: component.name })}`)));
  form.addEventListener('submit', event => {
    event.preventDefault();
    fill(stack);
    attempt(found, async () => {
      const components = await almanac.get(`${root}/components?${query(form)}`);
      if (components.length === 1) {
        show(components[0]);
      }
      return componentTable(components, show);
    });
  });
  return el('section', {}, el('h4', {}, 'Layers of a component'), form, found, stack);
}

async function attempt(node, ask) {
  try {
    fill(node, await ask());
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

/** What is left empty does not narrow the search. */
function query(form) {
  const filled = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  return new URLSearchParams([...filled, ['limit', MOST]]);
}

function componentTable(components, show) {
  return [
    table('Components', ['Component', 'Kind', 'Top solution', 'Layers'],
      components.map(one => [linkButton(one.displayName || one.name, () => show(one)), one.kind, one.topSolution, one.layers]),
      'No component matches.'),
    components.length === MOST && el('p', { class: 'alm-muted' }, `The first ${MOST} are shown; narrow the search to see others.`)
  ];
}

function layers(stack) {
  return [
    el('h5', {}, `${stack.kind} ${stack.displayName || stack.name}: layers, from the top`),
    table('Layers', ['Solution', 'Publisher', 'Managed', 'Published'],
      (stack.layers || []).map(layer => [layer.solution, layer.publisher, managed(layer), layer.draft ? 'not yet' : 'yes']), 'No layers.'),
    el('h5', {}, 'Effective values'),
    table('Properties', ['Property', 'Value', 'Winner', 'Below'],
      (stack.properties || []).map(one => [one.name, value(one.value), one.winner, losers(one.losers || [])]), 'No properties.')
  ];
}

function managed(layer) {
  return badge(layer.managed ? 'managed' : 'unmanaged');
}

function losers(list) {
  return el('ul', { class: 'alm-plain' }, list.map(one => el('li', {}, `${one.solution}: `, value(one.value))));
}

function value(any) {
  return any === null || any === undefined ? '—' : typeof any === 'object' ? JSON.stringify(any) : String(any);
}
