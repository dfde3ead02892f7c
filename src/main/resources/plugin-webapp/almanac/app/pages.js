/** The page "Environments", with the deployments as its second tab. */
import { client } from './api.js';
import { el, fill } from './dom.js';
import { showDeployments } from './deployments-page.js';
import { showEnvironments } from './environments-page.js';

const TABS = [['Environments', showEnvironments], ['Deployments', showDeployments]];

export function showPages(node, api) {
  const almanac = client(api);
  const content = el('div', { role: 'tabpanel' });
  const buttons = TABS.map(([label, show], index) =>
    el('button', { class: 'btn btn-default', type: 'button', role: 'tab', onclick: () => open(index, show) }, label));
  function open(index, show) {
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', other === index);
      button.classList.toggle('active', other === index);
    });
    show(content, almanac);
  }
  fill(node, el('div', { class: 'alm-page' }, el('div', { class: 'btn-group', role: 'tablist' }, buttons), content));
  open(0, TABS[0][1]);
}
