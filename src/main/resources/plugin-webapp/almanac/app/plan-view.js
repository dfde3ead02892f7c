/** What an import will do: counts, refusals, findings, the single changes, and what the process does beside it. */
import { badge, el, table } from './dom.js';
import { changesView } from './changes-view.js';

const ALWAYS = ['add', 'change', 'delete', 'hidden', 'unchanged'];
const MOST_NAMES = 20;

/** @param refusalsShown whether the page tells the refusals already */
export function planView(plan, refusalsShown = false) {
  const counts = plan.counts || {};
  return el('section', { class: 'alm-plan', 'aria-label': 'Plan' },
    el('h4', {}, 'Plan ', badge(plan.outcome)),
    plan.outcome === 'refused' ? el('p', {}, nothing(plan)) : effects(plan, counts),
    rowsAtRisk(counts.rowsAtRisk || 0),
    !refusalsShown && refusals(plan.refusals || []),
    unknown(plan.unknown || []),
    findings(plan.warnings || []),
    steps(plan.steps || []),
    changesView(plan.changes || []));
}

/** Whether nothing is imported by the plan itself: what is approved are the steps. */
function stepsOnly(plan) {
  return !plan.version && (plan.steps || []).length > 0;
}

function nothing(plan) {
  return plan.version ? `Nothing of ${plan.solution} ${plan.version} is imported.` : 'Nothing is done.';
}

function effects(plan, counts) {
  if (!plan.version) {
    return el('p', {}, stepsOnly(plan) ? `Changes ${plan.solution} step by step.` : `There is nothing to do for ${plan.solution}.`);
  }
  const actions = [...ALWAYS, ...['unknown', 'overwritten'].filter(action => counts[action])];
  return [
    el('p', {}, sentence(plan)),
    el('p', { class: 'alm-counts' }, actions.map(action => el('span', {}, badge(action), ` ${counts[action] || 0}`)))
  ];
}

const VERBS = {
  update: 'Updates',
  upgrade: 'Upgrades',
  stage: 'Stages an upgrade of',
  'apply-upgrade': 'Applies the upgrade of',
  patch: 'Patches with'
};

function sentence({ mode, managed, solution, version, installedVersion }) {
  if (mode === 'uninstall') {
    return `Uninstalls ${solution} ${version} (${managed ? 'managed' : 'unmanaged: its components stay'}).`;
  }
  if (mode === 'undo') {
    return `Takes back the deployment of ${solution} ${version}.`;
  }
  const what = `${VERBS[mode] || 'Installs'} ${solution}`;
  const versions = installedVersion ? ` from ${installedVersion} to ${version}` : ` ${version}`;
  return `${what}${versions} (${managed ? 'managed' : 'unmanaged'}).`;
}

function rowsAtRisk(rows) {
  return rows > 0 && el('p', { class: 'alert alert-warning' }, `${rows} rows of data are at risk.`);
}

function refusals(list) {
  return list.length > 0 && el('div', { class: 'alert alert-danger' }, el('strong', {}, 'The environment refuses'),
    el('ul', {}, list.map(one => el('li', {}, one.message, ' ', el('span', { class: 'alm-code' }, one.code), names(one.components || [])))));
}

function names(components) {
  const more = components.length - MOST_NAMES;
  return components.length > 0 && el('div', {},
    components.slice(0, MOST_NAMES).map(one => `${one.kind} ${one.name}`).join(', '), more > 0 && ` and ${more} more`);
}

function steps(list) {
  return list.length > 0 && el('div', {}, el('h5', {}, 'Steps'),
    table('Planned steps', ['Action', 'Subject', 'Detail'],
      list.map(one => [one.action.replaceAll('-', ' '), one.subject, one.detail]), ''));
}

/** What a real environment does not tell beforehand. */
function unknown(list) {
  const more = list.length - MOST_NAMES;
  return list.length > 0 && el('div', { class: 'alert alert-warning' }, el('strong', {}, 'Nobody can tell beforehand'),
    el('ul', {}, list.slice(0, MOST_NAMES).map(one => el('li', {}, about(one), one.why))), more > 0 && `and ${more} more`);
}

function about({ component, properties }) {
  const which = (properties || []).length > 0 ? ` (${properties.join(', ')})` : '';
  return component ? `${component.kind} ${component.name}${which}: ` : '';
}

function findings(list) {
  return list.length > 0 && el('div', { class: 'alert alert-warning' }, el('strong', {}, 'Findings'),
    el('ul', {}, list.map(one => el('li', {}, [one.severity, one.code, one.message].filter(Boolean).join(' ')))));
}
