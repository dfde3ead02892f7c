/** The changes of a plan: filtered by action and name, and a part at a time, because there can be thousands. */
import { badge, el, fill, table } from './dom.js';

/** What does harm first. */
const ACTIONS = ['delete', 'change', 'unknown', 'hidden', 'add', 'unchanged'];
const PART = 100;

export function changesView(changes) {
  if (changes.length === 0) {
    return null;
  }
  const list = [...changes].sort((one, other) => ACTIONS.indexOf(one.action) - ACTIONS.indexOf(other.action));
  const rows = el('div');
  const filter = { action: '', text: '', shown: PART };
  const draw = change => {
    Object.assign(filter, { shown: PART }, change);
    fill(rows, part(list.filter(one => matches(one, filter)), filter.shown, shown => draw({ shown })));
  };
  draw({});
  return el('div', {},
    el('div', { class: 'alm-row alm-filter' },
      el('label', {}, 'Show', el('select', { class: 'form-control', onchange: event => draw({ action: event.target.value }) },
        el('option', { value: '' }, 'all actions'),
        ACTIONS.filter(action => list.some(one => one.action === action))
          .map(action => el('option', { value: action }, action)))),
      el('label', {}, 'Name or kind contains', el('input', {
        class: 'form-control', type: 'search', oninput: event => draw({ text: event.target.value.trim().toLowerCase() })
      }))),
    rows);
}

function matches(change, { action, text }) {
  return (!action || change.action === action) && `${change.kind} ${name(change)}`.toLowerCase().includes(text);
}

function name(change) {
  return change.displayName || change.name;
}

function part(list, shown, showMore) {
  return [
    table('Changes', ['Action', 'Kind', 'Name', 'Rows at risk', 'Properties'], list.slice(0, shown).map(cells), 'No such changes.'),
    list.length > shown && el('p', {},
      `${shown} of ${list.length} changes are shown. `,
      el('button', { class: 'btn btn-default', type: 'button', onclick: () => showMore(shown + PART) }, 'Show more'))
  ];
}

function cells(change) {
  return [
    [badge(change.action), change.overwritten && [' ', badge('overwritten')]],
    change.kind, name(change), change.rowsAtRisk || '', properties(change.properties || [])
  ];
}

function properties(list) {
  return list.length > 0 && el('details', {}, el('summary', {}, list.length === 1 ? '1 property' : `${list.length} properties`),
    el('ul', { class: 'alm-plain' }, list.map(one => el('li', {},
      el('b', {}, one.name), `: ${text(one.from)} → ${text(one.to)}`,
      one.winner && el('span', { class: 'alm-muted' }, ` (${one.winner} wins)`)))));
}

function text(value) {
  return value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
