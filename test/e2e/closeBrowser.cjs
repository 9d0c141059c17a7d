// The end-to-end tests share one browser. Mocha ends when it has gone.
exports.mochaHooks = {
  async afterAll() {
    const { closeChromium } = await import('../vscode/browser.mjs');
    await closeChromium();
  },
};
