/** The orchestrations of an environment with what they depend on, and the tiles of one. */
import { badge, el, linkButton, table } from './dom.js';
import { flowRows, flowSummary } from './flow-list.js';

/** @param show called with what shows the orchestration that was chosen */
export function orchestrationList(orchestrations, show) {
  return table('Orchestrations', ['Orchestration', 'State', 'Depends on', 'Tiles', 'Flows'],
    orchestrations.map(one => [
      linkButton(one.name, () => show(orchestrationView(one))),
      badge(one.state), one.dependsOn.map(needed), one.tiles.length, flowSummary(one.flows)
    ]), 'There are no orchestrations. Deploy a solution that brings some.');
}

function needed(one) {
  const kind = one.kind.replaceAll('-', ' ');
  return el('div', {}, one.missing ? [`${kind} ${one.id} `, badge('missing')] : [`${kind} ${one.name} `, badge(one.state)]);
}

function orchestrationView(one) {
  return el('section', { 'aria-label': `Orchestration ${one.name}` },
    el('h4', { tabindex: -1 }, one.name),
    el('p', {}, badge(one.state), one.description && ` ${one.description}`),
    table('Tiles', ['Tile', 'Action type', 'After', 'Execution policies', 'Filter policies', 'Provider action'],
      one.tiles.map(tile => [
        tile.name, tile.actionType, tile.inputEvents.join(', '), policies(tile.executionPolicies),
        policies(tile.filterPolicies), action(tile.providerAction)
      ]), 'It has no tiles.'),
    el('h5', {}, 'Flows'),
    table('Flows', ['Flow', 'State', 'Modified'], flowRows(one.flows), 'None: publishing the orchestration makes them.'));
}

function policies(list) {
  return list.map(one => el('div', {}, one.name || [`${one.id} `, badge('missing')]));
}

function action(one) {
  return one && (one.name
    ? [one.name, el('div', { class: 'alm-muted' }, one.provider)] : [`${one.id} `, badge('missing')]);
}
