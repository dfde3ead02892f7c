/** Talks to Almanac's API with the login of this web application. */
import { el } from './dom.js';

/** What the API answers when it says no (RFC 9457). */
export class Problem extends Error {
  constructor(body, status) {
    super(body.detail || body.title || `The server answered ${status}.`);
    this.title = body.title || 'Request failed';
    this.remedy = body.remedy;
    this.code = body.code;
    this.causes = body.errors || [];
  }
}

/** @param api the object that Cockpit gives to a plug-in; the paths are taken from it */
export function client(api) {
  const root = api.baseApi.replace(/\/[^/]+\/api\/engine\/?$/, '');
  return {
    get: path => call(`${root}/api${path}`),
    post: (path, body, headers = {}) => call(`${root}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken(api), ...headers },
      body: JSON.stringify(body)
    }),
    engine: path => call(`${api.engineApi}${path}`)
  };
}

/** The session may have been renewed since the plug-in was drawn, so the cookie goes first. */
function csrfToken(api) {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : api.CSRFToken;
}

async function call(url, options = {}) {
  const response = await fetch(url, {
    credentials: 'same-origin',
    ...options,
    headers: { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest', ...options.headers }
  });
  const isJson = (response.headers.get('Content-Type') || '').includes('json');
  const body = isJson ? await response.json() : {};
  if (!response.ok) {
    throw new Problem(body, response.status);
  }
  return body;
}

/** What went wrong, why, and what to do next. */
export function problemBox(problem) {
  return el('div', { class: 'alert alert-danger alm-problem', role: 'alert' },
    el('strong', {}, problem.title || 'Request failed'),
    problem.code && el('span', { class: 'alm-code' }, ` ${problem.code}`),
    el('p', {}, problem.detail || problem.message),
    causes(problem.causes || problem.errors || []),
    problem.remedy && el('p', { class: 'alm-remedy' }, problem.remedy));
}

function causes(list) {
  return list.length > 0 && el('ul', {},
    list.map(cause => el('li', {}, cause.message || '', ' ', el('span', { class: 'alm-code' }, cause.code || ''),
      cause.where && el('div', {}, cause.where))));
}
