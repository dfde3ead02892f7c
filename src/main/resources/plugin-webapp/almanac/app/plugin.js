/** What Almanac adds to Cockpit. */
import { showDeployment } from './deployment-tab.js';
import { el } from './dom.js';
import { showPages } from './pages.js';
import { openStartDialog } from './start-dialog.js';

let stopTab = () => {};
let stopPages = () => {};
let closeDialog = () => {};

export default [
  {
    id: 'almanac-start',
    pluginPoint: 'cockpit.processDefinition.runtime.action',
    priority: 50,
    render: (node, { processDefinitionId, api }) => {
      node.append(el('button', {
        class: 'btn btn-default action-button alm-start',
        type: 'button',
        title: 'Start deployment',
        'aria-label': 'Start deployment',
        onclick: () => { closeDialog = openStartDialog(api, processDefinitionId); }
      }, el('span', { class: 'glyphicon glyphicon-play', 'aria-hidden': 'true' })));
    },
    unmount: () => closeDialog()
  },
  {
    id: 'almanac-deployment-tab',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: 'Deployment' },
    render: (node, { processInstanceId, api }) => { stopTab = showDeployment(node, api, processInstanceId); },
    unmount: () => stopTab()
  },
  {
    id: 'almanac-navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    properties: { path: '/almanac' },
    render: node => node.append(el('a', { href: '#/almanac' }, 'Environments'))
  },
  {
    id: 'almanac-page',
    pluginPoint: 'cockpit.route',
    properties: { path: '/almanac' },
    render: (node, { api }) => { stopPages = showPages(node, api); },
    unmount: () => stopPages()
  }
];
