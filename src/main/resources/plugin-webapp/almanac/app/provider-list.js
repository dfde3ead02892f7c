/** The providers of an environment; of a connection only whether it is there. */
import { badge, el, table } from './dom.js';
import { flowSummary, usedBy } from './flow-list.js';

export function providerList(providers) {
  return table('Providers', ['Provider', 'State', 'Connections', 'Logic', 'Flows', 'Used by'],
    providers.map(provider => [
      [provider.name, provider.definition
        ? el('div', { class: 'alm-muted' }, provider.definition) : el('div', { class: 'alm-alarm' }, 'Its definition is missing.')],
      badge(provider.state),
      provider.connections.map(one => el('div', {}, `${one.name} `, badge(one.connected ? 'connected' : 'not-connected'))),
      provider.logic.map(one => el('div', {}, one.name, el('span', { class: 'alm-muted' }, ` ${one.type.replaceAll('-', ' ')}`))),
      flowSummary(provider.flows), usedBy(provider.usedBy)
    ]), 'There are no providers. Deploy a solution that brings some.');
}
