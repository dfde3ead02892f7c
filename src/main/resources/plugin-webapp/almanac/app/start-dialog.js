/** "Start deployment" on a process definition. */
import { client, problemBox } from './api.js';
import { el, fill } from './dom.js';
import { checkbox, select, textarea } from './form.js';

/** Opens the dialog; answers a function that takes it away. */
export function openStartDialog(api, processDefinitionId) {
  const almanac = client(api);
  const content = el('div', {}, el('p', {}, 'Loading…'));
  const dialog = el('dialog', { class: 'alm-dialog', 'aria-labelledby': 'alm-start-title' },
    el('h3', { id: 'alm-start-title' }, 'Start deployment'), content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  choices(almanac, processDefinitionId)
    .then(found => fill(content, contents(almanac, dialog, found)))
    .catch(problem => fill(content, problemBox(problem), closeButton(dialog, 'Close')));
  return () => dialog.remove();
}

async function choices(almanac, processDefinitionId) {
  const [definition, environments, packages] = await Promise.all([
    almanac.engine(`/process-definition/${encodeURIComponent(processDefinitionId)}`),
    almanac.get('/environments'),
    almanac.get('/packages?limit=1000')
  ]);
  return { process: definition.key, environments, packages };
}

/** What is missing before anything can be started; null when nothing is. */
function missing({ environments, packages }) {
  return environments.length === 0 ? 'No environment is registered yet. An administrator registers one with POST /api/environments.'
    : packages.length === 0 ? 'The catalogue has no package yet. Upload one with POST /api/packages.' : null;
}

function contents(almanac, dialog, found) {
  const lack = missing(found);
  return lack ? [el('p', { class: 'alert alert-warning', role: 'alert' }, lack), closeButton(dialog, 'Close')]
    : startForm(almanac, dialog, found);
}

function startForm(almanac, dialog, { process, environments, packages }) {
  const messages = el('div', { 'aria-live': 'polite' });
  // one key per dialog: sending twice, by a double click or after a lost answer, starts one deployment
  const idempotencyKey = randomKey();
  const form = el('form', { class: 'alm-form' },
    el('p', {}, 'Process ', el('code', {}, process)),
    select('Environment', 'environment', [['', 'Choose an environment'],
      ...environments.map(one => [one.name, `${one.displayName || one.name} (${one.type})`])]),
    select('Package', 'package', [['', 'Choose a package'],
      ...packages.map(one => [one.id, `${one.uniqueName} ${one.version} ${one.managed ? 'managed' : 'unmanaged'}`])]),
    select('Mode', 'mode', [['auto', 'Install, update or upgrade, as needed'],
      ['install', 'Install'], ['update', 'Update'], ['upgrade', 'Upgrade: delete what the new version no longer has'],
      ['stage', 'Stage for upgrade'], ['apply-upgrade', 'Apply staged upgrade']]),
    select('Customizations', 'customizations',
      [['maintain', 'Maintain'], ['overwrite', 'Overwrite']], 'What happens to unmanaged changes in the environment.'),
    checkbox('Activate processes after the import', 'activateProcesses', true),
    textarea('Settings', 'settings', 'Deployment settings file (JSON): values of environment variables and connections.',
      { spellcheck: 'false' }),
    textarea('Reason', 'reason', 'Shown to those who approve.', { maxlength: 2000 }),
    messages,
    el('div', { class: 'alm-buttons' },
      el('button', { class: 'btn btn-primary', type: 'submit' }, 'Start'), closeButton(dialog, 'Cancel')));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await start(almanac, dialog, form, messages, process, idempotencyKey);
  });
  return form;
}

async function start(almanac, dialog, form, messages, process, idempotencyKey) {
  const submit = form.querySelector('[type=submit]');
  submit.disabled = true;
  fill(messages);
  try {
    const deployment = await almanac.post('/deployments', { process, ...values(form) }, { 'Idempotency-Key': idempotencyKey });
    // who has gone elsewhere meanwhile is not called back
    if (!dialog.open) {
      return;
    }
    dialog.close();
    location.hash = deployment.processInstanceId
      ? `#/process-instance/${encodeURIComponent(deployment.processInstanceId)}/runtime`
      : '#/almanac';
  } catch (problem) {
    fill(messages, problemBox(problem));
    submit.disabled = false;
  }
}

function values(form) {
  const data = new FormData(form);
  const reason = data.get('reason').trim();
  const settings = data.get('settings').trim();
  return {
    environment: data.get('environment'),
    package: data.get('package'),
    mode: data.get('mode'),
    customizations: data.get('customizations'),
    activateProcesses: data.has('activateProcesses'),
    ...(settings && { settings }),
    ...(reason && { reason })
  };
}

/** Not crypto.randomUUID, which browsers offer on https and localhost only. */
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

function closeButton(dialog, text) {
  return el('button', { class: 'btn btn-default', type: 'button', onclick: () => dialog.close() }, text);
}
