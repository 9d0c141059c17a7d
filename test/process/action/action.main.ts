/** The step of `action.yml`, for tests that start it: `out/test/process/action/action.main.mjs`. */
import '../../../src/action/main';
