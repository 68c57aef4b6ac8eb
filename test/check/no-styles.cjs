// What a component looks like is nothing to somebody who only asks which fields it shows.
require.extensions['.css'] = (module) => {
  module.exports = {};
};
