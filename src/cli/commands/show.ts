import { MOST_BYTES } from '../../core/format/limits';
import type { Command } from '../command';
import { readVersion } from '../comparing/readVersion';
import { attempt } from '../editFile';
import { Failure, fileFault } from '../failure';
import { itemLines } from '../itemLines';
import { printedName } from '../printedName';
import { TooLarge } from '../textFile';

export const show: Command = {
  name: 'show',
  operands: 'FILE',
  options: [],
  summary: (t) => t('Prints what a checklist says, a line for each value'),
  details: (t) => [
    t(
      'It is in the order of the form, whatever the order of the file, and every line names its row: made for git diff, as diff.kakunin.textconv.',
    ),
    t('It is for reading: characters that do not show are spelled out, ‹U+200B›.'),
    t('A file that is no checklist or no YAML is printed as it is, and that is no error.'),
  ],
  run({ operands }, session) {
    const { io, t, editions } = session;
    const [path, ...rest] = operands;
    if (path === undefined || rest.length > 0) {
      throw new Failure(t('Usage: {usage}', { usage: `kakunin ${show.name} ${show.operands}` }));
    }
    const size = attempt(path, session, () => io.files.size(path));
    if (size > MOST_BYTES) {
      // git diff would end at an error, and at least says with this that the file is another one.
      io.stdout(`${t('{size} bytes', { size })}\n`);
      io.stderr(`${printedName(path)}: ${fileFault(new TooLarge(size), t)}\n`);
      return 0;
    }
    const bytes = attempt(path, session, () => io.files.read(path));
    const read = readVersion(bytes, session);
    if (read.kind === 'version') {
      io.stdout(
        itemLines(read.version, editions)
          .map((line) => `${line}\n`)
          .join(''),
      );
    } else {
      // git diff would end at an error, and show nothing of the other files.
      io.stdout(new TextDecoder().decode(bytes));
      if (read.kind === 'fault') io.stderr(`${printedName(path)}: ${read.reason}\n`);
    }
    return 0;
  },
};
