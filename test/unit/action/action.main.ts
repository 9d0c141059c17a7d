/** The step of `action.yml`, for tests that start it: `out/test/unit/action/action.main.js`. */
import '../../../src/action/main';
