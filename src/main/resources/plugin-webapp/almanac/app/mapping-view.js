/** The definition of a saved version: which field goes where, which way, and how it changes on its way. */
import { el, table } from './dom.js';

export function mappingView(saved) {
  return saved.legs.map(leg => el('section', {},
    el('p', {}, 'Entity ', el('b', {}, leg.entity), ', table ', el('b', {}, leg.table)),
    filter('Finance and operations sends only', leg.financeFilter),
    filter('Dataverse sends only', leg.dataverseFilter),
    table('Fields', ['Field', 'Direction', 'Column', 'Looked up in', 'Transforms'], leg.fields.map(cells), 'No field is mapped.')));
}

function filter(label, text) {
  return text && el('p', {}, `${label} `, el('code', {}, text));
}

function cells(field) {
  return [
    field.source || 'none',
    [el('span', { class: 'alm-code', 'aria-hidden': 'true' }, field.symbol), ` ${field.direction.replaceAll('-', ' ')}`],
    field.destination || 'none', field.related, field.transforms.map(one => el('div', {}, transform(one)))
  ];
}

function transform(one) {
  return one.type === 'Default' ? `default ${one.value}`
    : one.values ? Object.entries(one.values).map(([from, to]) => `${from} → ${to}`).join(', ')
      : `${one.type} ${one.json || ''}`;
}

/** How the shown version differs from the chosen one. */
export function differenceView(difference, chosen) {
  return el('details', {}, el('summary', {}, `The chosen version ${chosen} has ${difference.words}`),
    lines('More', difference.added), lines('Less', difference.removed), lines('Changed', difference.changed));
}

function lines(label, list) {
  return list.length > 0 && el('p', {}, `${label}: ${list.join(', ')}`);
}
