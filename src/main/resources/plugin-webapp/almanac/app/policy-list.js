/** The policies of an environment, one row each. */
import { badge, el, linkButton, table } from './dom.js';
import { flowSummary, usedBy } from './flow-list.js';
import { policyView } from './policy-view.js';

/** @param show called with what shows the policy that was chosen */
export function policyList(policies, show) {
  return table('Policies',
    ['Policy', 'State', 'Version', 'Entity', 'Rules', 'Archived versions', 'Flows', 'Used by'],
    policies.map(policy => [
      linkButton(policy.name, () => show(policyView(policy))),
      badge(policy.state), policy.version, policy.entity, rules(policy.rules),
      policy.versions.map(version => version.number).join(', ') || 'none',
      flowSummary(policy.flows), usedBy(policy.usedBy)
    ]), 'There are no policies. Deploy a solution that brings some.');
}

function rules(list) {
  return list.map(rule => el('div', {}, `${rule.name}: ${rule.definition}`, !rule.active && ' (off)'));
}
