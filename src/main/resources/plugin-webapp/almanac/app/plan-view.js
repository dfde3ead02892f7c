/** What an import will do: counts, refusals, findings, and the single changes. */
import { badge, el } from './dom.js';
import { changesView } from './changes-view.js';

const ALWAYS = ['add', 'change', 'delete', 'hidden', 'unchanged'];
const MOST_NAMES = 20;

/** @param refusalsShown whether the page tells the refusals already */
export function planView(plan, refusalsShown = false) {
  const counts = plan.counts || {};
  return el('section', { class: 'alm-plan', 'aria-label': 'Plan' },
    el('h4', {}, 'Plan ', badge(plan.outcome)),
    plan.outcome === 'refused' ? el('p', {}, `Nothing of ${plan.solution} ${plan.version} is imported.`) : effects(plan, counts),
    rowsAtRisk(counts.rowsAtRisk || 0),
    !refusalsShown && refusals(plan.refusals || []),
    findings(plan.warnings || []),
    changesView(plan.changes || []));
}

function effects(plan, counts) {
  const actions = counts.overwritten ? [...ALWAYS, 'overwritten'] : ALWAYS;
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

function findings(list) {
  return list.length > 0 && el('div', { class: 'alert alert-warning' }, el('strong', {}, 'Findings'),
    el('ul', {}, list.map(one => el('li', {}, [one.severity, one.code, one.message].filter(Boolean).join(' ')))));
}
