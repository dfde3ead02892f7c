/** Order management of an environment: policies with their versions, providers, and orchestrations with what they depend on. */
import { problemBox } from './api.js';
import { el, fill } from './dom.js';
import { chooseEnvironment } from './environment-choice.js';
import { orchestrationList } from './orchestration-list.js';
import { policyList } from './policy-list.js';
import { providerList } from './provider-list.js';

const NOT_INSTALLED = 'Intelligent Order Management is not installed, so there are no policies, providers or orchestrations.';

/** Draws the page; answers a function that stops it, though nothing goes on here. */
export function showOrderManagement(node, almanac) {
  chooseEnvironment(node, almanac, (place, environment, again) => showEnvironment(place, almanac, environment, again));
  return () => {};
}

async function showEnvironment(node, almanac, environment, again) {
  fill(node, el('p', { class: 'alm-empty' }, 'Loading…'));
  const root = `/environments/${encodeURIComponent(environment.name)}`;
  try {
    const summary = await almanac.get(`${root}/order-management`);
    const lists = summary.installed
      ? await Promise.all(['policies', 'providers', 'orchestrations'].map(list => almanac.get(`${root}/${list}`))) : null;
    fill(node,
      el('div', { class: 'alm-back' }, el('h4', {}, `Order management of ${environment.displayName || environment.name}`),
        el('button', { class: 'btn btn-default', type: 'button', onclick: again }, 'Refresh')),
      overview(summary),
      lists && content(...lists));
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

function overview(summary) {
  return el('section', { class: 'alm-link-box', 'aria-label': 'Overview' },
    summary.installed
      ? el('p', {}, `${count(summary.policies, 'policies')} published, ${count(summary.providers, 'providers')} activated, `
        + `${count(summary.orchestrations, 'orchestrations')} published.`)
      : el('p', {}, NOT_INSTALLED),
    summary.staleFlows > 0 && el('p', { class: 'alert alert-warning' },
      summary.staleFlows === 1 ? '1 flow goes' : `${summary.staleFlows} flows go`,
      ' on with an old logic. ', el('b', {}, 'Unpublish or deactivate what they were made of, then publish or activate it again.')),
    summary.installed && el('p', { class: 'alm-row' },
      startLink('deploy-order-management', 'Deploy order management'), startLink('roll-back-policy', 'Roll back a policy')));
}

function count({ active, total }, what) {
  return `${active} of ${total} ${what}`;
}

/** Tasklist opens the start form of the process that is named. */
function startLink(process, text) {
  const tasklist = window.location.pathname.replace('/cockpit/', '/tasklist/');
  return el('a', { class: 'btn btn-default', href: `${tasklist}#/?processStart=${process}` }, text);
}

function content(policies, providers, orchestrations) {
  const detail = el('div');
  const show = view => {
    fill(detail, view);
    // the lists can be long: whoever has chosen sees, and hears, what came below them
    detail.querySelector('h4').focus();
  };
  return [
    part('Policies', policyList(policies, show)),
    part('Providers', providerList(providers)),
    part('Orchestrations', orchestrationList(orchestrations, show)),
    detail
  ];
}

function part(heading, list) {
  return el('section', { 'aria-label': heading }, el('h4', {}, heading), list);
}
