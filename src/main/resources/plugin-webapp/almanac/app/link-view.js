/** The link of an environment: with whom, whether it is sound, and what it waits for. */
import { badge, el, table, time } from './dom.js';

const NO_CORE = 'Dual Write Core is not installed, so there can be no table maps.';

export function linkBox(dualWrite) {
  return el('section', { class: 'alm-link-box', 'aria-label': 'Link' },
    dualWrite.core ? link(dualWrite) : notice(NO_CORE, 'Start the process set-up-dual-write.'),
    dualWrite.upgradeOffered && notice('The environment offers to upgrade its table maps.', 'Start the process upgrade-dual-write.'),
    dualWrite.applyPending.length > 0 && notice(
      `Not applied yet: ${dualWrite.applyPending.join(', ')}. The link does not know all of their table maps.`,
      'Start the process deploy-table-maps, or submit the order apply-solution.'),
    health(dualWrite.health || []),
    keys(dualWrite.keys || {}),
    solutions(dualWrite.solutions || []));
}

function notice(what, remedy) {
  return el('div', { class: 'alert alert-warning' }, el('p', {}, what), el('p', { class: 'alm-remedy' }, remedy));
}

function link(dualWrite) {
  const linked = dualWrite.link;
  if (!linked) {
    return notice('The environment is not linked with finance and operations.', 'Start the process set-up-dual-write.');
  }
  return el('p', {}, 'Linked with ', el('b', {}, linked.finance), ' since ', time(linked.linkedOn),
    linked.companies.length > 0 && `, legal entities ${linked.companies.join(', ')}`,
    dualWrite.solutionAware ? '. It takes table maps from solutions.' : '. It does not take table maps from solutions yet.');
}

/** What has passed is not worth a line of its own. */
function health(checks) {
  const failed = checks.filter(check => !check.passed);
  if (checks.length === 0) {
    return null;
  }
  return failed.length === 0
    ? el('p', {}, 'Health: ', badge('passed'), ` all ${checks.length} checks`)
    : el('div', { class: 'alert alert-danger' }, el('strong', {}, `${failed.length} of ${checks.length} health checks failed`),
      el('ul', {}, failed.map(check => el('li', {},
        `${check.name}: ${check.detail} `, el('span', { class: 'alm-remedy' }, check.remedy)))));
}

function keys(byTable) {
  const rows = Object.entries(byTable).map(([set, columns]) => [set, columns.join(', ')]);
  return rows.length > 0 && el('details', {}, el('summary', {}, rows.length === 1 ? 'Integration key of 1 table' : `Integration keys of ${rows.length} tables`),
    table('Integration keys', ['Table', 'Columns'], rows, ''));
}

function solutions(list) {
  return list.length > 0 && el('details', {},
    el('summary', {}, list.length === 1 ? '1 solution with table maps' : `${list.length} solutions with table maps`),
    table('Solutions with table maps', ['Solution', 'Version', 'Managed', 'Saved versions', 'Applied'],
      list.map(one => [
        one.uniqueName, one.version, badge(one.managed ? 'managed' : 'unmanaged'), one.versions.length, one.applied ? 'yes' : 'not yet'
      ]), ''));
}
