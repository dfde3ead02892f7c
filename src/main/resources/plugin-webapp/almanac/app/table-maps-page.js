/** The table maps of an environment: what each one does now, and all its versions. */
import { problemBox } from './api.js';
import { badge, el, fill, table } from './dom.js';
import { chooseEnvironment } from './environment-choice.js';
import { linkBox } from './link-view.js';
import { tableMapList } from './table-map-list.js';
import { tableMapView } from './table-map-view.js';

/** Draws the page; answers a function that stops it, though nothing goes on here. */
export function showTableMaps(node, almanac) {
  chooseEnvironment(node, almanac, (place, environment, again) => showEnvironment(place, almanac, environment, again));
  return () => {};
}

async function showEnvironment(node, almanac, environment, again) {
  fill(node, el('p', { class: 'alm-empty' }, 'Loading…'));
  const root = `/environments/${encodeURIComponent(environment.name)}`;
  try {
    const dualWrite = await almanac.get(`${root}/dual-write`);
    const [maps, findings] = dualWrite.core
      ? await Promise.all([almanac.get(`${root}/table-maps`), almanac.get(`${root}/table-maps/findings`)]) : [[], []];
    fill(node,
      el('div', { class: 'alm-back' }, el('h4', {}, `Dual-write of ${environment.displayName || environment.name}`),
        el('button', { class: 'btn btn-default', type: 'button', onclick: again }, 'Refresh')),
      linkBox(dualWrite),
      findingList(findings),
      dualWrite.core && tableMaps(almanac, root, dualWrite, maps));
  } catch (problem) {
    fill(node, problemBox(problem));
  }
}

function tableMaps(almanac, root, dualWrite, maps) {
  const detail = el('div');
  return [
    tableMapList(maps, why(dualWrite), map => {
      fill(detail, tableMapView(almanac, root, map));
      // the list can be long: whoever has chosen sees, and hears, what came below it
      detail.querySelector('h4').focus();
    }),
    detail
  ];
}

function findingList(findings) {
  return findings.length > 0 && el('details', {}, el('summary', {}, findings.length === 1 ? '1 finding' : `${findings.length} findings`),
    table('Findings', ['Severity', 'About', 'What', 'Remedy'],
      findings.map(one => [badge(one.severity), one.subject, one.message, one.remedy]), ''));
}

/** Why there are none; a list that is empty tells nothing. */
function why({ link, applyPending }) {
  return !link ? 'There are no table maps, because the environment is not linked.'
    : applyPending.length > 0 ? `There are no table maps yet: ${applyPending.join(', ')} was imported, but not applied.`
      : 'There are no table maps. Deploy a solution that brings some.';
}
