/** The real command line, for tests that let git start it: `out/test/process/kakunin.main.mjs`. */
import '../../src/cli/main';
