/** One policy with its rules, archived versions and flows. */
import { badge, el, table, time } from './dom.js';
import { flowRows } from './flow-list.js';

export function policyView(policy) {
  return el('section', { 'aria-label': `Policy ${policy.name}` },
    el('h4', { tabindex: -1 }, policy.name),
    el('p', {}, badge(policy.state), ` version ${policy.version}, type ${policy.type}, criticality ${policy.criticality}, ${policy.entity}. `,
      badge(policy.managed ? 'managed' : 'unmanaged'), policy.solutions.length > 0 && ` in ${policy.solutions.join(', ')}`),
    rulesTable(`Rules of version ${policy.version}`, policy.rules),
    el('h5', {}, 'Archived versions'),
    policy.versions.length > 0
      ? policy.versions.slice().reverse().map(archived)
      : el('p', { class: 'alm-empty' }, 'None: unpublishing the policy makes one.'),
    el('h5', {}, 'Flows'),
    table('Flows', ['Flow', 'State', 'Modified'], flowRows(policy.flows), 'None: publishing the policy makes one.'));
}

function archived(version) {
  return el('details', {},
    el('summary', {}, `Version ${version.number}`, version.archivedAt && [', archived ', time(version.archivedAt)],
      version.record ? '' : ', not in any solution'),
    rulesTable(`Rules of version ${version.number}`, version.rules));
}

function rulesTable(caption, rules) {
  return table(caption, ['Rule', 'Definition', 'Entity', 'Active'],
    rules.map(rule => [rule.name, rule.definition, rule.entity, rule.active ? 'yes' : 'no']), 'It has no rules.');
}
