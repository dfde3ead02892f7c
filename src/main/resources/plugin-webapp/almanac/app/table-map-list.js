/** The table maps of a link, one row each, narrowed by name and state. */
import { badge, el, fill, linkButton, table } from './dom.js';

/** @param show called with the map that was chosen */
export function tableMapList(maps, emptyText, show) {
  if (maps.length === 0) {
    return el('p', { class: 'alm-empty' }, emptyText);
  }
  const rows = el('div');
  const filter = { text: '', state: '' };
  const draw = change => {
    Object.assign(filter, change);
    fill(rows, table('Table maps',
      ['Table map', 'State', 'Live', 'Chosen version', 'Versions', 'Runs after', 'Issues'],
      maps.filter(map => matches(map, filter)).map(map => cells(map, show)), 'No such table maps.'));
  };
  draw({});
  return el('div', {}, filters(maps, draw), rows);
}

function filters(maps, draw) {
  const states = [...new Set(maps.map(map => map.state))].sort();
  return el('div', { class: 'alm-row alm-filter' },
    el('label', {}, 'State', el('select', { class: 'form-control', onchange: event => draw({ state: event.target.value }) },
      el('option', { value: '' }, 'all states'), states.map(state => el('option', { value: state }, state.replaceAll('-', ' '))))),
    el('label', {}, 'Table or entity contains', el('input', {
      class: 'form-control', type: 'search', oninput: event => draw({ text: event.target.value.trim().toLowerCase() })
    })));
}

function matches(map, { text, state }) {
  return (!state || map.state === state) && map.name.toLowerCase().includes(text);
}

function cells(map, show) {
  return [
    linkButton(map.name, () => show(map)),
    [badge(map.state), map.alarms.map(alarm => el('div', { class: 'alm-alarm' }, alarm.message))],
    live(map.live), map.applied ? versionText(map.applied) : 'none chosen', map.versions.length,
    map.prerequisites.join(', '), issues(map)
  ];
}

/** A version as people name it. */
export function versionText({ version, publisher }) {
  return publisher ? `${version} of ${publisher}` : version;
}

function live(version) {
  return version.kind === 'unknown'
    ? el('span', { title: version.reason }, 'unknown')
    : [versionText(version), ' ', badge(version.kind), version.reason && el('div', { class: 'alm-muted' }, version.reason)];
}

function issues(map) {
  const codes = map.issues.map(issue => issue.code);
  return [codes.join(', '), map.lastError && el('div', { class: 'alm-alarm' }, map.lastError)];
}
