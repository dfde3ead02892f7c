/** Flows that activation has made, and orchestrations that use something. */
import { badge, el, time } from './dom.js';

/** How many are on; a flow that goes on with an old logic is named. */
export function flowSummary(flows) {
  const on = flows.filter(flow => flow.on).length;
  const stale = flows.filter(flow => flow.stale);
  return [
    flows.length > 0 ? `${on} of ${flows.length} on` : 'none',
    stale.map(flow => el('div', { class: 'alm-alarm' }, badge('stale'), ` ${flow.name} goes on with an old logic.`))
  ];
}

/** Cells of a table with flows. */
export function flowRows(flows) {
  return flows.map(flow => [
    flow.name, [badge(flow.on ? 'on' : 'off'), flow.stale && [' ', badge('stale')]], time(flow.modifiedAt)
  ]);
}

/** Orchestrations with their states. */
export function usedBy(users) {
  return users.map(user => el('div', {}, `${user.name} `, badge(user.state)));
}
