// What htmx does not do by itself: the CSRF token on its requests, keys, and a plain word when the server is away.
(() => {
  'use strict';

  const csrf = document.querySelector('meta[name=csrf]');

  document.addEventListener('htmx:configRequest', event => {
    if (csrf && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  const say = words => {
    const line = document.createElement('p');
    line.className = 'notice is-problem';
    line.textContent = words;
    document.getElementById('notice').replaceChildren(line);
  };

  for (const away of ['htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(away, () =>
      say('The server does not answer. Nothing was done, and what you typed is still here: try again in a moment.'));
  }

  // What refreshes itself waits while somebody is in one of its forms.
  document.addEventListener('htmx:beforeRequest', event => {
    const part = event.detail.elt;
    const timed = (part.getAttribute('hx-trigger') || '').startsWith('every');
    if (timed && (part.querySelector('details.action[open]') || part.querySelector('input:focus, textarea:focus')))
      event.preventDefault();
  });
  // What is typed into a form with data-keep stays in this tab until the form has arrived: a session that ends meanwhile leads to the
  // sign-in and back, and the text is here again. The value of data-keep says whose it is and what for.
  const place = form => 'kept ' + form.dataset.keep;
  const typed = form => [...form.elements].filter(field => field.name && /^(text|textarea)$/.test(field.type));
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-keep]');
    if (form && form.dataset.keep) sessionStorage.setItem(place(form), JSON.stringify(typed(form).map(field => field.value)));
  });
  document.addEventListener('htmx:afterRequest', event => {
    const sent = event.detail.elt;
    if (event.detail.successful && sent.matches('form[data-keep]')) sessionStorage.removeItem(place(sent));
  });
  const restore = () => {
    for (const form of document.querySelectorAll('form[data-keep]')) {
      const kept = JSON.parse(sessionStorage.getItem(place(form)));
      if (!kept) continue;
      typed(form).forEach((field, at) => { if (kept[at] !== undefined) field.value = kept[at]; });
      const sheet = form.closest('details');
      if (sheet) sheet.open = true;
      say('What you typed here before did not arrive. It is here again.');
    }
  };
  restore();
  document.addEventListener('htmx:afterSettle', event => { if (event.target.querySelector('form[data-keep]')) restore(); });

  // A form that would be lost with the page asks before it goes.
  let unsaved = false;
  document.addEventListener('input', event => { if (event.target.closest('form[data-keep]')) unsaved = true; });
  document.addEventListener('submit', () => { unsaved = false; });
  window.addEventListener('beforeunload', event => { if (unsaved) event.preventDefault(); });

  // data-key on a link, a button or a field: pressing the key follows, presses or focuses it. Of several the first
  // that is shown is meant. Not while somebody types.
  const typing = element => element.isContentEditable
    || (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio|button|submit)$/.test(element.type));
  const shown = element => element.offsetParent !== null || element.getClientRects().length > 0;

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const open = event.target.closest('details[open]') || document.querySelector('details[open][data-sheet]');
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
        event.preventDefault();
      }
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      // The button is pressed, so that what it stands for is sent too.
      const button = event.target.form.querySelector('button.primary');
      if (button) button.click();
      else event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const meant = [...document.querySelectorAll('[data-key]')]
      .find(element => element.dataset.key === event.key && shown(element));
    if (!meant) return;
    event.preventDefault();
    if (meant.tagName === 'SUMMARY') {
      meant.parentElement.open = true;
      const first = meant.parentElement.querySelector('input:not([type=hidden]), textarea, select, button');
      if (first) first.focus();
    } else if (typing(meant)) meant.focus();
    else meant.click();
  });

  // Of sheets that lie side by side one is open at a time.
  document.addEventListener('toggle', event => {
    if (!event.target.open || !event.target.matches('details[data-sheet]')) return;
    for (const other of document.querySelectorAll('details[open][data-sheet]'))
      if (other !== event.target) other.open = false;
  }, true);
})();
