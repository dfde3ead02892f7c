/** One table map with all its versions. */
import { problemBox } from './api.js';
import { badge, el, fill, linkButton, table, time } from './dom.js';
import { differenceView, mappingView } from './mapping-view.js';
import { versionText } from './table-map-list.js';

/** @param root path of the environment */
export function tableMapView(almanac, root, map) {
  const mapping = el('div', { 'aria-live': 'polite' });
  return el('section', { 'aria-label': `Table map ${map.name}` },
    el('h4', { tabindex: -1 }, map.name),
    el('p', {}, badge(map.state), map.pausedSince && [' paused since ', time(map.pausedSince)],
      map.queued > 0 && `, ${map.queued} changes wait`, map.catchUpErrors > 0 && `, ${map.catchUpErrors} catch-up errors`,
      map.actions.length > 0 && `. Allowed now: ${map.actions.map(action => action.replaceAll('-', ' ')).join(', ')}.`),
    map.lastError && el('p', { class: 'alert alert-danger' }, 'The last request failed: ', map.lastError),
    map.prerequisites.length > 0 && el('p', {}, `Should run after ${map.prerequisites.join(', ')}.`),
    map.issues.length > 0 && table('Issues', ['Code', 'What', 'Subject', 'Remedy'],
      map.issues.map(one => [el('span', { class: 'alm-code' }, one.code), one.message, one.subject, one.remedy]), ''),
    table('Versions', ['Version', 'Publisher', 'Managed', 'Direction', 'Solutions', ''],
      map.versions.map(version => versionCells(map, version, () => showMapping(almanac, root, map, version, mapping))),
      'The map has no saved version.'),
    mapping);
}

function versionCells(map, version, show) {
  return [
    linkButton(version.version, show, { title: 'Show the mapping' }), version.publisher,
    [badge(version.managed ? 'managed' : 'unmanaged'), version.customized && [' ', badge('customized')]],
    version.direction.replaceAll('-', ' '), version.solutions.join(', '),
    [map.applied && map.applied.id === version.id && badge('chosen'),
      map.live.kind === 'live' && map.live.id === version.id && [' ', badge('live')]]
  ];
}

async function showMapping(almanac, root, map, version, node) {
  const content = el('div', {}, el('p', { class: 'alm-empty' }, 'Loading…'));
  fill(node, content);
  const path = `${root}/table-maps/versions/${encodeURIComponent(version.id)}`;
  try {
    const saved = await almanac.get(path);
    const other = map.applied && map.applied.id !== version.id ? map.applied : null;
    const difference = other && await almanac.get(`${path}/difference?to=${encodeURIComponent(other.id)}`);
    fill(content,
      el('h5', {}, `Mapping of ${versionText(version)}`),
      difference && differenceView(difference, versionText(other)),
      mappingView(saved));
  } catch (problem) {
    fill(content, problemBox(problem));
  }
}
