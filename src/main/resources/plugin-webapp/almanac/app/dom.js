/** Builds elements. Text always becomes a text node, so that names from packages can never be markup. */

/**
 * @param {string} tag such as "td"
 * @param {Object} attributes attributes; a function becomes a listener (onclick), true an empty attribute, null none
 * @param {...(Node|string|number|null|Array)} children
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(node, children);
  return node;
}

/** Replaces everything in the node. */
export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
}

/** A table in Cockpit's look; each row is a list of cells. */
export function table(caption, headings, rows, emptyText) {
  if (rows.length === 0) {
    return el('p', { class: 'alm-empty' }, emptyText);
  }
  return el(
    'div', { class: 'alm-scroll' },
    el('table', { class: 'table table-hover cam-table alm-table' },
      el('caption', { class: 'sr-only' }, caption),
      el('thead', {}, el('tr', {}, headings.map(heading => el('th', { scope: 'col' }, heading)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map(cell => el('td', {}, cell)))))));
}

/** A date and time as the browser's language writes it; nothing for nothing. */
export function time(text) {
  return text ? el('time', { datetime: text, class: 'alm-nowrap' }, new Date(text).toLocaleString()) : '';
}

/** How long something took; nothing while it goes on. */
export function took(from, to) {
  return from && to ? el('span', { class: 'alm-nowrap' }, seconds((new Date(to) - new Date(from)) / 1000)) : '';
}

function seconds(number) {
  return number < 60 ? `${number.toFixed(1)} s` : `${Math.floor(number / 60)} min ${Math.round(number % 60)} s`;
}

/** A package as other resources name it. */
export function packageText(solutionPackage) {
  return solutionPackage ? `${solutionPackage.uniqueName} ${solutionPackage.version}`.trim() : '';
}

/** A word in a coloured box; the colour only repeats what the word says. */
export function badge(word) {
  const text = String(word);
  return el('span', { class: `alm-badge alm-badge-${text.replace(/[^a-z-]/gi, '')}` }, text.replaceAll('-', ' '));
}

/** A button that looks like a link, for what stays on the page. */
export function linkButton(text, onclick, attributes = {}) {
  return el('button', { class: 'btn btn-link alm-link', type: 'button', onclick, ...attributes }, text);
}
