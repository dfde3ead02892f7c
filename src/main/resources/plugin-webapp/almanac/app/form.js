/** Parts of a form in Cockpit's look, each with its label. */
import { el } from './dom.js';

let serial = 0;

function labelled(text, control, hint) {
  const id = `alm-field-${++serial}`;
  control.id = id;
  if (hint) {
    control.setAttribute('aria-describedby', `${id}-hint`);
  }
  return el('div', { class: 'form-group' },
    el('label', { for: id }, text), control, hint && el('span', { class: 'help-block', id: `${id}-hint` }, hint));
}

/** @param options pairs of value and text */
export function select(label, name, options, hint) {
  return labelled(label, el('select', { class: 'form-control', name, required: true },
    options.map(([value, text]) => el('option', { value }, text))), hint);
}

export function input(label, name, attributes = {}, hint = null) {
  return labelled(label, el('input', { class: 'form-control', type: 'text', name, ...attributes }), hint);
}

export function textarea(label, name, hint, attributes = {}) {
  return labelled(label, el('textarea', { class: 'form-control', name, rows: 2, ...attributes }), hint);
}

export function checkbox(label, name, checked) {
  return el('div', { class: 'checkbox' }, el('label', {}, el('input', { type: 'checkbox', name, checked }), ` ${label}`));
}
