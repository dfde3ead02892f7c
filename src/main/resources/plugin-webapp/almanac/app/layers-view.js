/** The layers of a component: who brings which value, and who wins. */
import { problemBox } from './api.js';
import { badge, el, fill, table } from './dom.js';
import { input } from './form.js';

export function layersForm(almanac, environment) {
  const result = el('div', { 'aria-live': 'polite' });
  const form = el('form', { class: 'alm-form alm-row' },
    input('Kind', 'kind', { required: true, placeholder: 'Entity' }),
    input('Name', 'name', { required: true, placeholder: 'account' }),
    el('button', { class: 'btn btn-default', type: 'submit' }, 'Show layers'));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const query = new URLSearchParams(new FormData(form));
    try {
      fill(result, layers(await almanac.get(`/environments/${encodeURIComponent(environment)}/layers?${query}`)));
    } catch (problem) {
      fill(result, problemBox(problem));
    }
  });
  return el('section', {}, el('h4', {}, 'Layers of a component'), form, result);
}

function layers(stack) {
  return [
    el('h5', {}, 'Stack, from the top'),
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
