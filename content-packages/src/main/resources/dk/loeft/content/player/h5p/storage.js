/*
 * Browsers may refuse storage to framed pages, and the H5P core takes it for granted. Where it is refused, what content writes there
 * lives as long as the page; what it wants to get back is kept by the server.
 */
(function () {
  'use strict';

  function Memory() {}

  Memory.prototype = {
    getItem: function (key) {
      return Object.prototype.hasOwnProperty.call(this, key) ? this[key] : null;
    },
    setItem: function (key, value) {
      this[key] = String(value);
    },
    removeItem: function (key) {
      delete this[key];
    },
    key: function (index) {
      return Object.keys(this)[index] || null;
    },
    clear: function () {
      Object.keys(this).forEach(this.removeItem, this);
    },
    get length() {
      return Object.keys(this).length;
    },
  };

  ['localStorage', 'sessionStorage'].forEach(function (name) {
    try {
      window[name].getItem('loeft.probe');
    } catch (refused) {
      console.info('The browser refuses ' + name + ' to this content:', refused.name);
      Object.defineProperty(window, name, { configurable: true, value: new Memory() });
    }
  });
})();
