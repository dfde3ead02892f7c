/** What an import will do: counts, refusals, findings, and the single changes. */
import { badge, el, fill, table } from './dom.js';

const ACTIONS = ['add', 'change', 'delete', 'hidden', 'unchanged'];
const LIMIT = 200;

export function planView(plan) {
  return el('section', { class: 'alm-plan', 'aria-label': 'Plan' },
    el('h4', {}, 'Plan ', badge(plan.outcome)),
    el('p', { class: 'alm-counts' }, ACTIONS.map(action =>
      el('span', { class: 'alm-count' }, badge(action), ` ${(plan.counts || {})[action] || 0}`))),
    rowsAtRisk((plan.counts || {}).rowsAtRisk || 0),
    refusals(plan.refusals || []),
    findings(plan.warnings || []),
    changes(plan.changes || []));
}

function rowsAtRisk(rows) {
  return rows > 0 && el('p', { class: 'alert alert-warning' }, `${rows} rows of data are at risk.`);
}

function refusals(list) {
  return list.length > 0 && el('div', { class: 'alert alert-danger' }, el('strong', {}, 'Refused'),
    el('ul', {}, list.map(one => el('li', {}, `${one.code}: ${one.message}`, names(one.components || [])))));
}

function names(components) {
  return components.length > 0 && el('div', { class: 'alm-muted' },
    components.map(one => `${one.kind} ${one.name}`).join(', '));
}

function findings(list) {
  return list.length > 0 && el('div', { class: 'alert alert-warning' }, el('strong', {}, 'Findings'),
    el('ul', {}, list.map(one => el('li', {}, [one.severity, one.code, one.message].filter(Boolean).join(' ')))));
}

function changes(list) {
  const rows = el('div', { 'aria-live': 'polite' });
  const draw = action => fill(rows, changeTable(list.filter(change => !action || change.action === action)));
  const filter = el('select', { class: 'form-control alm-inline', onchange: event => draw(event.target.value) },
    el('option', { value: '' }, 'all actions'), ACTIONS.map(action => el('option', { value: action }, action)));
  draw('');
  return el('div', {}, el('label', {}, 'Show ', filter), rows);
}

function changeTable(list) {
  const shown = list.slice(0, LIMIT);
  return [
    table('Changes', ['Action', 'Kind', 'Name', 'Rows at risk', 'Properties'],
      shown.map(change => [badge(change.action), change.kind, change.displayName || change.name, change.rowsAtRisk || '', properties(change)]),
      'No such changes.'),
    list.length > LIMIT && el('p', { class: 'alm-muted' }, `${LIMIT} of ${list.length} are shown.`)
  ];
}

function properties(change) {
  const list = change.properties || [];
  return list.length > 0 && el('details', {}, el('summary', {}, `${list.length} changed`),
    el('ul', {}, list.map(one => el('li', {},
      el('b', {}, one.name), `: ${text(one.from)} → ${text(one.to)}`,
      one.winner && el('span', { class: 'alm-muted' }, ` (${one.winner} wins)`)))));
}

function text(value) {
  return value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
