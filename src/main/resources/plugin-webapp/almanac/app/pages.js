/** The page "Environments", with deployments, table maps and order management as further tabs. */
import { client } from './api.js';
import { el, fill } from './dom.js';
import { showDeployments } from './deployments-page.js';
import { showEnvironments } from './environments-page.js';
import { showOrderManagement } from './order-management-page.js';
import { showTableMaps } from './table-maps-page.js';

const TABS = [
  ['Environments', showEnvironments], ['Deployments', showDeployments],
  ['Table maps', showTableMaps], ['Order management', showOrderManagement]
];

/** Draws the page; answers a function that stops what it keeps fresh. */
export function showPages(node, api) {
  const almanac = client(api);
  let stop = () => {};
  const place = el('div', { role: 'tabpanel' });
  const buttons = TABS.map(([label], index) =>
    el('button', { class: 'btn btn-default', type: 'button', role: 'tab', onclick: () => open(index) }, label));
  function open(index) {
    stop();
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', other === index);
      button.classList.toggle('active', other === index);
    });
    // a place of its own for each tab: what a tab that was left still loads, it draws nowhere
    const content = el('div');
    fill(place, content);
    stop = TABS[index][1](content, almanac);
  }
  fill(node, el('div', { class: 'alm-page' }, el('div', { class: 'btn-group', role: 'tablist' }, buttons), place));
  open(0);
  return () => stop();
}
