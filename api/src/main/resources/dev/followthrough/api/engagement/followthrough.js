/* Followthrough: tells which pages somebody reads who came by a link of ours. It sends nothing about anybody else.
   No cookie; the token lives in this tab, or with data-remember="30" for so many days in local storage.
   Do Not Track and Global Privacy Control are honoured. */
(function () {
  'use strict';
  var own = document.currentScript;
  if (!own || navigator.globalPrivacyControl || navigator.doNotTrack === '1' || window.doNotTrack === '1') return;
  var to = new URL('visits', own.src).href;
  var days = Number(own.getAttribute('data-remember')) || 0;
  var name = 'followthrough';

  function kept() {
    try {
      var text = (days ? localStorage : sessionStorage).getItem(name);
      var mark = text && JSON.parse(text);
      return mark && (!days || mark.until > Date.now()) ? mark.token : null;
    } catch (e) {
      return null;
    }
  }

  function keep(token) {
    try {
      (days ? localStorage : sessionStorage).setItem(name, JSON.stringify({token: token, until: Date.now() + days * 864e5}));
    } catch (e) { /* storage is switched off: this page is all there is */ }
  }

  var here = new URL(location.href);
  var token = here.searchParams.get('ft');
  if (token) {
    keep(token);
    here.searchParams.delete('ft');
    history.replaceState(history.state, '', here.pathname + here.search + here.hash);
  } else {
    token = kept();
  }
  if (!token) return;

  function tell() {
    var body = JSON.stringify({visitor: token, path: location.pathname});
    fetch(to, {method: 'POST', body: body, mode: 'cors', credentials: 'omit', keepalive: true,
      headers: {'Content-Type': 'text/plain'}}).catch(function () {});
  }

  if (document.visibilityState === 'visible') tell();
  else document.addEventListener('visibilitychange', tell, {once: true});
  window.followthrough = {page: tell, forget: function () {
    token = '';
    tell = function () {};
    window.followthrough.page = tell;
    try { sessionStorage.removeItem(name); localStorage.removeItem(name); } catch (e) { /* nothing was kept */ }
  }};
})();
