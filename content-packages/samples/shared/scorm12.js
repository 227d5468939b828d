/*
 * A small SCORM 1.2 runtime for our own courses: finds the API, keeps one session, and ends it when the page goes.
 * Without an LMS everything works, but nothing is saved.
 */
(function () {
  'use strict';

  var LEVELS_UP = 7;

  function searchUp(start) {
    var place = start;
    for (var level = 0; level <= LEVELS_UP; level++) {
      try {
        if (place.API) {
          return place.API;
        }
        if (!place.parent || place.parent === place) {
          return null;
        }
        place = place.parent;
      } catch (foreign) {
        return null; // a frame of another origin: the API cannot be there or beyond
      }
    }
    return null;
  }

  function findApi() {
    return searchUp(window) || (window.opener ? searchUp(window.opener) : null);
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function timespan(milliseconds) {
    var seconds = Math.max(0, Math.floor(milliseconds / 1000));
    var hours = Math.floor(seconds / 3600);
    return ('000' + hours).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  var api = null;
  var open = false;
  var startedMs = Date.now();
  var isDone = function () {
    return false;
  };

  function set(element, value) {
    return open && String(api.LMSSetValue(element, String(value))) === 'true';
  }

  function finish() {
    if (!open) {
      return;
    }
    set('cmi.core.session_time', timespan(Date.now() - startedMs));
    set('cmi.core.exit', isDone() ? '' : 'suspend');
    api.LMSFinish('');
    open = false;
  }

  function begin() {
    api = findApi();
    open = api !== null && String(api.LMSInitialize('')) === 'true';
    startedMs = Date.now();
    return open;
  }

  window.Scorm12 = {
    /** Begins the session; false where there is no LMS. done() tells at the end whether there is anything left to do. */
    start: function (done) {
      isDone = done;
      window.addEventListener('pagehide', finish);
      window.addEventListener('unload', finish);
      window.addEventListener('pageshow', function (event) {
        if (event.persisted && !open) {
          begin();
        }
      });
      return begin();
    },
    get: function (element) {
      return open ? String(api.LMSGetValue(element)) : '';
    },
    set: set,
    /** Asks the LMS to store what was set. */
    save: function () {
      if (open) {
        set('cmi.core.session_time', timespan(Date.now() - startedMs));
        api.LMSCommit('');
      }
    },
    clockTime: function () {
      var now = new Date();
      return two(now.getHours()) + ':' + two(now.getMinutes()) + ':' + two(now.getSeconds());
    },
    timespan: timespan,
  };
})();
