import { MOST_BYTES } from '../../core/format/limits';
import { findCatalogs } from '../catalogs';
import type { Command } from '../command';
import { readVersion } from '../comparing/readVersion';
import { attempt } from '../editFile';
import { Failure, fileFault } from '../failure';
import { guidanceLines, itemLines } from '../itemLines';
import { printedName } from '../printedName';
import { TooLarge } from '../files/textFile';

export const show: Command = {
  name: 'show',
  operands: 'FILE',
  options: ['guidance'],
  summary: (t) => t('Prints the values of a checklist, one per line'),
  details: (t) => [
    t(
      'Lines are in the order of the form, not of the file, and each names its row. For git diff, as diff.kakunin.textconv.',
    ),
    t(
      'With --guidance, catalogs of one’s own are read too: the folder .kakunin beside FILE, or the closest one above it in the repository.',
    ),
    t('The output is for people: invisible characters are spelled out, as in ‹U+200B›.'),
    t('A file that is not a checklist or not YAML is printed as it is; that is not an error.'),
  ],
  run({ operands, last }, session) {
    const { io, t, editions } = session;
    const [path, ...rest] = operands;
    if (path === undefined || rest.length > 0) {
      throw new Failure(t('Usage: {usage}', { usage: `kakunin ${show.name} ${show.operands}` }));
    }
    const size = attempt(path, session, () => io.files.size(path));
    if (size > MOST_BYTES) {
      // An error would end git diff. With the size, it at least shows that the file changed.
      io.stdout(`${t('{size} bytes', { size })}\n`);
      io.stderr(`${printedName(path)}: ${fileFault(new TooLarge(size), t)}\n`);
      return 0;
    }
    const bytes = attempt(path, session, () => io.files.read(path));
    const read = readVersion(bytes, session);
    if (read.kind === 'version') {
      const { version } = read;
      const guidance =
        last('guidance') === undefined
          ? undefined
          : guidanceLines(version, findCatalogs(path, session), t);
      io.stdout(
        itemLines(version, editions, guidance)
          .map((line) => `${line}\n`)
          .join(''),
      );
    } else {
      // An error would end git diff before it shows the other files.
      io.stdout(new TextDecoder().decode(bytes));
      if (read.kind === 'fault') io.stderr(`${printedName(path)}: ${read.reason}\n`);
    }
    return 0;
  },
};
