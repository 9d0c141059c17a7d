/** The real command line, for tests that let git start it: `out/test/unit/diff/kakunin.main.js`. */
import '../../../src/cli/main';
