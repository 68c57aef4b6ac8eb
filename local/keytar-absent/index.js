// Forge's build tools load a native keychain that only `forge login` uses. Building it needs system
// headers a bare machine lacks, so a call here says plainly that there is no keychain.
const absent = () => Promise.reject(new Error('No keychain here: log in with the Forge CLI itself.'));
module.exports = {
  getPassword: absent,
  setPassword: absent,
  deletePassword: absent,
  findPassword: absent,
  findCredentials: absent,
};
